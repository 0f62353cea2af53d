import { setTimeout as sleep } from 'node:timers/promises';

/** Of the time that a part of the work took. */
const SHARE = { short: 0.1, long: 0.3 };

/**
 * Lets others have a turn before each part of a long piece of work but the first: requests are answered meanwhile, also
 * where the database runs within this process and nothing else would ever make the work wait.
 */
export class OthersTurn {
  private since?: number;

  /** @param length - long: work that takes tens of seconds, which may take somewhat more of them */
  constructor(private readonly length: keyof typeof SHARE = 'short') {}

  async take(): Promise<void> {
    if (this.since !== undefined) {
      await sleep((performance.now() - this.since) * SHARE[this.length]);
    }
    this.since = performance.now();
  }
}

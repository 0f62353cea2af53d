import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Keeps requests below a quota of so many a minute. A few come at once, as many as `burst`; what follows is spread evenly,
 * so that no minute has more than both together.
 */
export class Pace {
  readonly #intervalMs: number;
  readonly #burstMs: number;
  /** When the next request would come if all had been spread evenly. */
  #next = -Infinity;

  constructor(
    private readonly options: {
      perMinute: number;
      burst: number;
      /** In place of a clock that never jumps, for tests. */
      now?: () => number;
      /** In place of a timer, for tests. */
      wait?: (ms: number) => Promise<unknown>;
    },
  ) {
    this.#intervalMs = 60_000 / options.perMinute;
    this.#burstMs = this.#intervalMs * options.burst;
  }

  /** Resolves when a request may be sent. */
  async step(): Promise<void> {
    const { now = () => performance.now(), wait = sleep } = this.options;
    const at = now();
    this.#next = Math.max(this.#next, at) + this.#intervalMs;
    const delay = this.#next - this.#burstMs - at;
    if (delay > 0) {
      await wait(delay);
    }
  }
}

import type { Assessor } from '../../assessment/Assessor';
import type { Announcer } from '../announce/Announcer';
import type { Attributor } from '../attribution/Attributor';
import type { Deriver } from './Deriver';

/** Items may arrive while figures are derived; then attribution has to come first again. */
const MOST_ROUNDS = 10;

/** Brings everything that follows from bills up to date: who bears what, the figures of the pages, and run-rates. */
export class CostSettler {
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly parts: {
      attributor: Attributor;
      deriver: Deriver;
      announcer: Announcer;
      assessor: Pick<Assessor, 'refresh'>;
    },
  ) {}

  /** Costs a few small reads when nothing changed. Runs do not overlap within a process. */
  async settle(): Promise<void> {
    const run = this.running.then(() => this.run());
    this.running = run.catch(() => undefined);
    return run;
  }

  private async run(): Promise<void> {
    const { attributor, deriver, announcer, assessor } = this.parts;
    const changed = new Set<string>();
    for (let round = 0; round < MOST_ROUNDS; round++) {
      await attributor.run();
      const derived = await deriver.run();
      derived.changed.forEach(ref => changed.add(ref));
      if (derived.done) {
        break;
      }
    }
    if (changed.size > 0) {
      await assessor.refresh([...changed]);
    }
    await announcer.run();
  }
}

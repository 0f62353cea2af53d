import type { Knex } from 'knex';
import { epochDay } from './epochDay';

const ROWS_PER_STATEMENT = 5000;
const DAY_MS = 86_400_000;

/**
 * Forgets transitions that are older than they are to be kept. Nothing that a trend needs goes with them: it is counted
 * backwards from how models stand now.
 */
export class HistoryRetention {
  constructor(
    private readonly knex: Knex,
    private readonly options: { days: number; clock: () => Date },
  ) {}

  /**
   * Deletes in small sets, so that nobody who adds transitions waits for long.
   *
   * @returns how many were forgotten
   */
  async run(signal?: AbortSignal): Promise<number> {
    const oldest = epochDay(
      new Date(this.options.clock().getTime() - this.options.days * DAY_MS),
    );
    // The database deletes nothing that was not released.
    await this.knex('history_state')
      .where({ id: 1 })
      .where('released_before', '<', oldest)
      .update({ released_before: oldest });
    let forgotten = 0;
    for (;;) {
      const deleted: number = await this.knex('transitions')
        .whereIn(
          'id',
          this.knex('transitions')
            .select('id')
            .where('day', '<', oldest)
            .orderBy('day')
            .limit(ROWS_PER_STATEMENT),
        )
        .delete();
      forgotten += deleted;
      if (deleted < ROWS_PER_STATEMENT || signal?.aborted) {
        return forgotten;
      }
    }
  }
}

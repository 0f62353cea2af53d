import type { Knex } from 'knex';
import {
  STANDING_COLUMNS,
  type StoredStanding,
} from '../src/history/TransitionRow';
import {
  type NewTransitionRow,
  TRANSITION_COLUMNS,
} from '../src/history/TransitionRow';
import { toTransitionRow } from '../src/history/toTransitionRow';
import { insertNewRows } from '../src/database/upsertRows';

const DAYS = 30;
const DAY_MS = 86_400_000;

/**
 * Writes thirty days of history as if a tenth of the fleet had changed on each of them, and half of what was written
 * before had been there for longer.
 */
export async function seedHistory(knex: Knex, now: Date): Promise<number> {
  const models: StoredStanding[] = await knex('assessments').select(
    ...STANDING_COLUMNS,
  );
  await knex('history_state').update({
    began_at: new Date(now.getTime() - 60 * DAY_MS).toISOString(),
  });
  const rows: NewTransitionRow[] = [];
  for (let day = DAYS; day > 0; day--) {
    const at = new Date(now.getTime() - day * DAY_MS).toISOString();
    models.forEach((after, index) => {
      if ((index + day) % 10 === 0) {
        const before = {
          ...after,
          proved: Math.max(0, after.proved - 1_000_000),
          recovery: day % 2 ? 'untested' : 'at-risk',
        };
        const row = toTransitionRow(before, after, { id: after.id, at });
        rows.push(...(row ? [row] : []));
      }
    });
  }
  await insertNewRows<NewTransitionRow>(
    knex,
    'transitions',
    TRANSITION_COLUMNS,
    rows,
  );
  return rows.length;
}

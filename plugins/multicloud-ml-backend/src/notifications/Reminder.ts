import type { Knex } from 'knex';
import { insertNewRows } from '../database/upsertRows';

/** Something that ends soon. */
export interface Reminder {
  /** Equal for equal reminders, each of which is told once. */
  key: string;
  ownerRef: string;
  entityRef: string;
  /** Of the model. */
  title: string;
  /** `YYYY-MM-DD`. */
  day: string;
  /** `recovery`, or the id of a rule; of exemptions only. */
  covers?: string;
}

/** Notes that these were told. */
export async function noteReminders(
  knex: Knex,
  keys: readonly string[],
  at: string,
): Promise<void> {
  await insertNewRows(
    knex,
    'told_reminders',
    ['key', 'told_at'],
    keys.map(key => ({ key, told_at: at })),
  );
}

import type { Knex } from 'knex';
import { insertNewRows } from '../../database/upsertRows';

/**
 * What has to be derived again: a month of all models, all of one model, the year of one owner, a month of all owners,
 * what is summed over the latest days (of one model, of the rest, or of all), and the anomalies among these.
 */
export type DueKind =
  | 'month'
  | 'model'
  | 'owner'
  | 'team'
  | 'sums'
  | 'anomalies';

/** Notes what has to be derived again, in the transaction that makes it so. */
export async function noteDue(
  tx: Knex,
  kind: DueKind,
  keys: Iterable<string>,
): Promise<void> {
  await insertNewRows(
    tx,
    'cost_due',
    ['kind', 'key'],
    [...new Set(keys)].map(key => ({ kind, key })),
  );
}

import type { Knex } from 'knex';
import { insertNewRows } from '../../database/upsertRows';

/** What has to be derived again: a whole month, everything of a model, or the sums of an owner. */
export type DueKind = 'month' | 'model' | 'owner';

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

import type { Knex } from 'knex';
import { upsertRows } from './upsertRows';
import { chunked } from './sets';

/**
 * Makes a small table equal to the given rows and touches only what differs.
 *
 * @returns whether anything differed
 */
export async function syncTable<Column extends string>(
  knex: Knex,
  table: string,
  key: readonly Column[],
  columns: readonly Column[],
  rows: ReadonlyArray<Record<Column, string>>,
): Promise<boolean> {
  type Row = Record<Column, string>;
  const query: Knex.QueryBuilder = knex(table).select([...columns]);
  const existing: Row[] = await query;
  const keyOf = (row: Row) => JSON.stringify(key.map(column => row[column]));
  const textOf = (row: Row) =>
    JSON.stringify(columns.map(column => row[column]));

  const before = new Map(existing.map(row => [keyOf(row), row]));
  const after = new Map(rows.map(row => [keyOf(row), row]));
  const changed = [...after].filter(([id, row]) => {
    const old = before.get(id);
    return !old || textOf(old) !== textOf(row);
  });
  const removed = [...before].filter(([id]) => !after.has(id));
  if (changed.length === 0 && removed.length === 0) {
    return false;
  }

  await knex.transaction(async tx => {
    for (const chunk of chunked(removed)) {
      await tx(table)
        .whereIn(
          [...key],
          chunk.map(([, row]) => key.map(column => row[column])),
        )
        .delete();
    }
    await upsertRows<Row>(
      tx,
      table,
      key,
      columns,
      changed.map(([, row]) => row),
    );
  });
  return true;
}

import type { Knex } from 'knex';
import { isPostgres } from './sets';

export type Cell = string | number | null | undefined;

/**
 * A `select` over rows that travel as one JSON bind, for `insert into … select`. Building thousands of placeholders
 * costs several times what the databases need for the write itself.
 */
export function rowsAsJson<Row extends { [K in keyof Row]: Cell }>(
  knex: Knex,
  table: string,
  columns: ReadonlyArray<keyof Row & string>,
  rows: readonly Row[],
): { sql: string; bindings: string[] } {
  return isPostgres(knex)
    ? {
        sql: `select ${columns
          .map(() => '??')
          .join(', ')} from json_populate_recordset(null::??, ?::json)`,
        bindings: [...columns, table, JSON.stringify(rows)],
      }
    : {
        // `where true` keeps SQLite from reading "on conflict" as part of a join.
        sql: `select ${columns
          .map((_, index) => `value ->> ${index}`)
          .join(', ')} from json_each(?) where true`,
        bindings: [
          JSON.stringify(
            rows.map(row => columns.map(column => row[column] ?? null)),
          ),
        ],
      };
}

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
        // As text, a row would be parsed anew for each of its columns: at fifty of them that is half of the time of a
        // write. The limit keeps SQLite from putting the expression in the place of its name, and `where true` from
        // reading "on conflict" as part of a join.
        sql: `select ${columns
          .map((_, index) => `fields ->> ${index}`)
          .join(
            ', ',
          )} from (select jsonb(value) as fields from json_each(?) limit -1) where true`,
        bindings: [
          JSON.stringify(
            rows.map(row => columns.map(column => row[column] ?? null)),
          ),
        ],
      };
}

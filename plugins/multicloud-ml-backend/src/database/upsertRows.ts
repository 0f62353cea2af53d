import type { Knex } from 'knex';
import { chunked, isPostgres } from './sets';

type Cell = string | number | null | undefined;

/**
 * Writes rows in sets; where a row of the same key exists, every column that is not part of the key is replaced.
 *
 * The rows of a chunk travel as one JSON bind: building thousands of placeholders costs several times what the
 * databases need for the write itself.
 */
export async function upsertRows<Row extends { [K in keyof Row]: Cell }>(
  knex: Knex,
  table: string,
  key: ReadonlyArray<keyof Row & string>,
  columns: ReadonlyArray<keyof Row & string>,
  rows: readonly Row[],
): Promise<void> {
  const names = columns.map(() => '??').join(', ');
  const changing = columns.filter(column => !key.includes(column));
  const conflict = changing.length
    ? `do update set ${changing.map(() => '?? = excluded.??').join(', ')}`
    : 'do nothing';
  const select = isPostgres(knex)
    ? `select ${names} from json_populate_recordset(null::??, ?::json)`
    : // `where true` keeps SQLite from reading "on conflict" as part of a join.
      `select ${columns
        .map((_, index) => `value ->> ${index}`)
        .join(', ')} from json_each(?) where true`;

  for (const chunk of chunked(rows)) {
    const payload = isPostgres(knex)
      ? [...columns, table, JSON.stringify(chunk)]
      : [
          JSON.stringify(
            chunk.map(row => columns.map(column => row[column] ?? null)),
          ),
        ];
    await knex.raw(
      `insert into ?? (${names}) ${select} on conflict (${key
        .map(() => '??')
        .join(', ')}) ${conflict}`,
      [
        table,
        ...columns,
        ...payload,
        ...key,
        ...changing.flatMap(column => [column, column]),
      ],
    );
  }
}

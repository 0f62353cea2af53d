import type { Knex } from 'knex';
import type { Cell } from './rowsAsJson';
import { chunked, isPostgres } from './sets';

const ROWS_PER_STATEMENT = 5000;

/** Changes rows by their key, in sets; keys that are not there are left out. */
export async function updateRows<Row extends { [K in keyof Row]: Cell }>(
  knex: Knex,
  table: string,
  key: ReadonlyArray<keyof Row & string>,
  columns: ReadonlyArray<keyof Row & string>,
  rows: readonly Row[],
): Promise<void> {
  for (const chunk of chunked(rows, ROWS_PER_STATEMENT)) {
    const [from, value, payload] = isPostgres(knex)
      ? [
          'json_populate_recordset(null::??, ?::json) as fresh',
          (column: string) => ({ sql: 'fresh.??', bindings: [column] }),
          [table, JSON.stringify(chunk)],
        ]
      : [
          'json_each(?) as fresh',
          (column: string) => ({
            sql: `fresh.value ->> ?`,
            bindings: [`$.${column}`],
          }),
          [JSON.stringify(chunk)],
        ];
    const values = columns.map(value);
    const keys = key.map(value);
    await knex.raw(
      `update ?? set ${values
        .map(({ sql }) => `?? = ${sql}`)
        .join(', ')} from ${from} where ${keys
        .map(({ sql }) => `??.?? = ${sql}`)
        .join(' and ')}`,
      [
        table,
        ...values.flatMap(({ bindings }, index) => [
          columns[index],
          ...bindings,
        ]),
        ...payload,
        ...keys.flatMap(({ bindings }, index) => [
          table,
          key[index],
          ...bindings,
        ]),
      ],
    );
  }
}

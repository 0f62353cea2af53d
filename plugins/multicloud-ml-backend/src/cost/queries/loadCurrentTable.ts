import type { Knex } from 'knex';
import { methodNamed } from './methodNamed';
import { AMOUNTS, CurrentTable } from './CurrentTable';

/** Far more rows than one model has. */
const ROWS_PER_PAGE = 10_000;

type Row = Record<string, string | number>;

/** Reads all current costs, page by page. */
export async function loadCurrentTable(
  knex: Knex,
  turn: string,
): Promise<CurrentTable> {
  const table = new CurrentTable(turn);
  let after = '';
  for (;;) {
    const rows: Row[] = await knex('cost_model_current')
      .select(
        'entity_ref',
        'source',
        'provider',
        'region',
        'service',
        'method',
        'currency',
        'tax',
      )
      .select(
        AMOUNTS.flatMap(name =>
          [`${name}_hi`, `${name}_lo`].map(column =>
            knex.raw('cast(?? as text) as ??', [column, column]),
          ),
        ),
      )
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(ROWS_PER_PAGE);
    // The rows of the last model of a full page may go on: it is read with the next one.
    const last = rows.at(-1)?.entity_ref;
    const whole =
      rows.length < ROWS_PER_PAGE
        ? rows
        : rows.filter(row => row.entity_ref !== last);
    whole.forEach(row => addRow(table, row));
    if (whole.length === rows.length) {
      return table;
    }
    if (whole.length === 0) {
      throw new Error(
        `${last} has over ${ROWS_PER_PAGE} rows of current costs, which no model can have; derive costs again.`,
      );
    }
    after = String(whole[whole.length - 1].entity_ref);
  }
}

function addRow(table: CurrentTable, row: Row): void {
  const amount = (name: string) => ({
    hi: String(row[`${name}_hi`]),
    lo: String(row[`${name}_lo`]),
  });
  table.add(
    String(row.entity_ref),
    {
      source: String(row.source),
      provider: String(row.provider),
      region: String(row.region),
      service: String(row.service),
      method: methodNamed(row.method),
      currency: String(row.currency),
      tax: row.tax === 1,
    },
    {
      effective: amount('effective'),
      billed: amount('billed'),
      previous_effective: amount('previous_effective'),
      previous_billed: amount('previous_billed'),
    },
  );
}

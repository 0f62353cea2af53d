import type { Knex } from 'knex';
import { fromLimbs } from '../cost/limbs';

/** Exact sums by currency, effective and billed: `{ USD: ['12.5', '13'] }`; zeros are left out. */
export async function costSums(
  query: Knex.QueryBuilder,
  knex: Knex,
  prefix = '',
): Promise<Record<string, [effective: string, billed: string]>> {
  const rows: Array<Record<string, string>> = await query
    .select('currency')
    .select(
      ...['effective_hi', 'effective_lo', 'billed_hi', 'billed_lo'].map(name =>
        knex.raw('cast(sum(??) as text) as ??', [`${prefix}${name}`, name]),
      ),
    )
    .groupBy('currency')
    .orderBy('currency');
  return Object.fromEntries(
    rows
      .map((row): [string, [string, string]] => [
        row.currency,
        [
          fromLimbs(row.effective_hi, row.effective_lo),
          fromLimbs(row.billed_hi, row.billed_lo),
        ],
      ])
      .filter(([, sums]) => sums.some(sum => sum !== '0')),
  );
}

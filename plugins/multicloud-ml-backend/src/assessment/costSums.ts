import type { Knex } from 'knex';

/** Each part of an amount is below a million, so that neither its product with points nor the sum of many overflows. */
const PARTS = [
  { part: '(cost_micros / 1000000000000)', unit: 1_000_000_000_000n },
  { part: '(cost_micros / 1000000 % 1000000)', unit: 1_000_000n },
  { part: '(cost_micros % 1000000)', unit: 1n },
];

/**
 * Columns that hold Σ `cost_micros`, or Σ `cost_micros` · `factor`, exactly on both databases.
 *
 * @param factor - a column of millionths
 */
export function costSums(
  knex: Knex,
  name: string,
  factor?: 'proved',
): Knex.Raw[] {
  return PARTS.map(({ part }, index) =>
    knex.raw(
      `cast(sum(${part}${factor ? ` * ${factor}` : ''}) as text) as ??`,
      [`${name}_${index}`],
    ),
  );
}

/** What {@link costSums} selected; 0 over no amounts. */
export function readCostSum(
  row: Readonly<Record<string, unknown>>,
  name: string,
): bigint {
  return PARTS.reduce((sum, { unit }, index) => {
    const value = row[`${name}_${index}`];
    return typeof value === 'string' ? sum + BigInt(value) * unit : sum;
  }, 0n);
}

/**
 * SQL of an exact sum as two whole numbers that are limbs again: what the rests add up to over a millionth is carried.
 *
 * @param name - of the amount: `effective`; never from outside
 * @param condition - SQL of the rows that count
 */
export function limbSums(
  name: string,
  table: string,
  condition?: string,
): [hi: string, lo: string] {
  const of = (limb: string) =>
    condition
      ? `case when ${condition} then ${table}.${limb} else 0 end`
      : `${table}.${limb}`;
  // PostgreSQL adds whole numbers to decimals, of which a division would leave a fraction.
  const sum = (limb: string) => `cast(sum(${of(limb)}) as bigint)`;
  return [
    `${sum(`${name}_hi`)} + ${sum(`${name}_lo`)} / 1000000000000`,
    `${sum(`${name}_lo`)} % 1000000000000`,
  ];
}

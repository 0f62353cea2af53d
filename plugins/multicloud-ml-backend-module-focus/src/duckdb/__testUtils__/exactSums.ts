const SCALE = 18;

/** Plain decimal text in units of 10⁻¹⁸. */
export function toUnits(amount: string): bigint {
  const [, sign, whole, fraction = ''] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  if (whole === undefined || fraction.length > SCALE) {
    throw new Error(`${amount} is not plain decimal text`);
  }
  const units = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return sign ? -units : units;
}

/** Adds up exactly, by key. */
export function sumBy<T>(
  items: T[],
  keyOf: (item: T) => string,
  amountOf: (item: T) => bigint,
): Record<string, bigint> {
  const sums: Record<string, bigint> = {};
  for (const item of items) {
    const key = keyOf(item);
    sums[key] = (sums[key] ?? 0n) + amountOf(item);
  }
  return sums;
}

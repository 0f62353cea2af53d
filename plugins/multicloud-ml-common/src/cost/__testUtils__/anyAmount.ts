import fc from 'fast-check';

/** An amount in units of 10⁻¹⁸, read without the code under test. */
export function unitsOf(amount: string): bigint {
  const [, sign, whole, decimals = ''] =
    /^(-?)(\d+)(?:\.(\d{1,18}))?$/.exec(amount) ?? [];
  if (whole === undefined) {
    throw new Error(`${amount} is not a plain amount`);
  }
  const units = BigInt(whole + decimals.padEnd(18, '0'));
  return sign ? -units : units;
}

/** Writes units of 10⁻¹⁸ as an amount in plain notation. */
export function textOf(units: bigint): string {
  const digits = (units < 0n ? -units : units).toString().padStart(19, '0');
  const decimals = digits.slice(-18).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -18)}${
    decimals && '.'
  }${decimals}`;
}

const LIMIT = 10n ** 30n - 1n;

/** Any amount below 10¹² with up to 18 decimals, of either sign, also very small ones. */
export const anyAmount: fc.Arbitrary<string> = fc
  .oneof(
    fc.bigInt({ min: -LIMIT, max: LIMIT }),
    fc.bigInt({ min: -20n, max: 20n }),
    fc
      .integer({ min: -1_000_000, max: 1_000_000 })
      .map(cents => BigInt(cents) * 10n ** 16n),
  )
  .map(textOf);

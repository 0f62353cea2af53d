/** An exact amount as two integers, which both databases store and add without loss. */
export interface Limbs {
  /** The amount in millionths, rounded down. */
  hi: string;
  /** The rest in 10⁻¹⁸, from 0 to below 10¹². */
  lo: string;
}

const DECIMAL = /^(-?)(\d{1,40})(?:\.(\d{1,18}))?$/;
const LO_DIGITS = 12;
const DIGITS = 18;
const LO_UNIT = 10n ** BigInt(LO_DIGITS);
const UNIT = 10n ** BigInt(DIGITS);
/** Below what an integer column of both databases holds, so that sums fit too. */
const MOST_HI = 10n ** 18n;

/**
 * Splits a plain decimal text, at most 18 decimals.
 *
 * @throws Error when it is no such text, or over 10¹² units either way
 */
export function toLimbs(text: string): Limbs {
  const match = DECIMAL.exec(text);
  if (!match) {
    throw new Error(
      `"${text.slice(
        0,
        50,
      )}" is not an amount; write plain digits with at most 18 decimals, for instance "-12.5".`,
    );
  }
  const [, sign, whole, fraction = ''] = match;
  // Most amounts of a bill are small and none is negative, and those need no big integers.
  if (sign === '' && whole.length <= 9) {
    const digits = fraction.padEnd(DIGITS, '0');
    return {
      hi: String(Number(whole + digits.slice(0, -LO_DIGITS))),
      lo: String(Number(digits.slice(-LO_DIGITS))),
    };
  }
  const scaled = BigInt(`${sign}${whole}${fraction.padEnd(DIGITS, '0')}`);
  const lo = ((scaled % LO_UNIT) + LO_UNIT) % LO_UNIT;
  const hi = (scaled - lo) / LO_UNIT;
  if (hi > MOST_HI || hi < -MOST_HI) {
    throw new Error(
      `The amount ${text} is too large to be kept; at most ${
        MOST_HI / 1_000_000n
      } units are allowed.`,
    );
  }
  return { hi: String(hi), lo: String(lo) };
}

/** Puts two integers, or the sums of many, together again: decimal text without trailing zeros. */
export function fromLimbs(
  hi: string | number | bigint,
  lo: string | number | bigint,
): string {
  const scaled = BigInt(hi) * LO_UNIT + BigInt(lo);
  const size = scaled < 0n ? -scaled : scaled;
  const fraction = String(size % UNIT)
    .padStart(DIGITS, '0')
    .replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${size / UNIT}${fraction && `.${fraction}`}`;
}

/** The exact sum of two amounts. */
export function addLimbs(left: Limbs, right: Limbs): Limbs {
  const lo = BigInt(left.lo) + BigInt(right.lo);
  return {
    hi: String(BigInt(left.hi) + BigInt(right.hi) + lo / LO_UNIT),
    lo: String(lo % LO_UNIT),
  };
}

import { fromLimbs } from '../limbs';

/** An exact amount in units of 10⁻¹⁸: inside the backend every sum is one of these. */
export type Units = bigint;

const LO_UNIT = 10n ** 12n;
const DECIMALS = 18;

/** @param text - Plain decimal text, at most 18 decimals; of any size, since converted amounts may outgrow a bill's. */
export function toUnits(text: string): Units {
  const [whole, fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(DECIMALS, '0'));
}

/** Plain decimal text without trailing zeros. */
export function fromUnits(units: Units): string {
  return fromLimbs(0n, units);
}

/** Puts the two integers of a sum together. */
export function unitsOf(hi: unknown, lo: unknown): Units {
  return BigInt(String(hi)) * LO_UNIT + BigInt(String(lo));
}

export function absolute(units: Units): Units {
  return units < 0n ? -units : units;
}

/** For sorting, largest first. */
export function largestFirst(a: Units, b: Units): number {
  if (a === b) {
    return 0;
  }
  return a > b ? -1 : 1;
}

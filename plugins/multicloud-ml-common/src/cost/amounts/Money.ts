import { Decimal } from 'decimal.js';

/**
 * Decimal arithmetic of our own, so that nobody else's settings reach it. An amount has at most 12 digits before and 18
 * behind the point; 100 digits keep every sum and product of such amounts exact.
 */
export const Money = Decimal.clone({
  precision: 100,
  rounding: Decimal.ROUND_HALF_EVEN,
  minE: -9e15,
  maxE: 9e15,
});

/** Decimals that an amount may have: 10⁻¹⁸ is the smallest that is counted. */
export const DECIMALS = 18;

/** Writes an amount in plain notation, rounded half-even to 18 decimals, and never as `-0`. */
export function toText(amount: Decimal): string {
  const rounded = amount.toDecimalPlaces(DECIMALS);
  return rounded.isZero() ? '0' : rounded.toFixed();
}

/** The exact sum; 0 of none. */
export function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Money(0));
}

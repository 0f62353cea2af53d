import { Money, toText } from './Money';

/**
 * Scales the sum of 30 days to a mean month: × 365.25 ÷ 12 ÷ 30, rounded half-even to 18 decimals.
 *
 * Source of the factor: a year of 365.25 days (the Julian year of the International Astronomical Union) has months of
 * 30.4375 days, or 730.5 hours; the providers' price calculators reckon with 730 hours a month.
 *
 * @throws Error when the text is not a decimal number.
 * @public
 */
export function toMonthlyRunRate(sumOf30Days: string): string {
  return toText(new Money(sumOf30Days).times('365.25').div(12 * 30));
}

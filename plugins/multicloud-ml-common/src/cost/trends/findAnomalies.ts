import { Money, toText } from '../amounts/Money';
import { sumByDay } from './days';
import { readWeeklyPattern, type WeeklyPattern } from './readWeeklyPattern';

/**
 * Standard deviations of normal noise beyond which a day stands out. 3.5 is usual for a single sample (Iglewicz and
 * Hoaglin, "How to Detect and Handle Outliers", 1993); here every day of every model is judged, so it takes more.
 */
const SPREADS = 5;
/** Makes a median absolute deviation estimate the standard deviation of normal noise: 1 ÷ Φ⁻¹(¾). */
const CONSISTENCY = 1.4826;
/** Share of what is expected. Our own choice: smaller moves show in the comparison of periods. */
const RELATIVE_FLOOR = 0.25;
/** Units of the currency a day. Our own choice: nobody acts on less. */
const ABSOLUTE_FLOOR = 5;

/** A day that leaves its own weekly pattern. @public */
export interface CostAnomaly {
  /** `YYYY-MM-DD`. */
  day: string;
  amount: string;
  /** What the pattern expects: the median of the same weekday over the eight weeks before, to 6 decimals. */
  expected: string;
}

/**
 * Finds the days that leave their own weekly pattern, in one currency, oldest first.
 *
 * Expected is the median of the same weekday over the eight weeks before, of which at least four must be known. A day
 * stands out when it differs from that by more than each of: five robust standard deviations (1.4826 × the median
 * absolute deviation of all days of these weeks from their own weekday's median), 25 % of what is expected, and 5 units of
 * the currency. A new level stands out on its first two days only: later days fit the level of the three days before
 * them, or of the last three same weekdays.
 *
 * A day that is not listed is unknown; list a day that the bill covers and that cost nothing as `0`.
 *
 * @param options - `from`: judge this day and later ones only; earlier ones still make the pattern
 * @public
 */
export function findAnomalies(
  days: ReadonlyArray<{ day: string; amount: string }>,
  options: { from?: string } = {},
): CostAnomaly[] {
  const { from = '' } = options;
  const sums = sumByDay(days);
  // Whether a day stands out is a matter of statistics, for which floats will do.
  const known = new Map(
    [...sums].map(([day, amount]) => [day, amount.toNumber()]),
  );
  return [...known]
    .filter(([day]) => day >= from)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([day, amount]) => {
      const pattern = readWeeklyPattern(day, known);
      return pattern && standsOut(amount, pattern)
        ? [
            {
              day,
              amount: toText(sums.get(day) ?? new Money(amount)),
              expected: toText(new Money(pattern.expected).toDecimalPlaces(6)),
            },
          ]
        : [];
    });
}

function standsOut(amount: number, pattern: WeeklyPattern): boolean {
  return [pattern.expected, ...pattern.newLevels].every(
    expected =>
      Math.abs(amount - expected) >
      Math.max(
        SPREADS * CONSISTENCY * pattern.spread,
        RELATIVE_FLOOR * Math.abs(expected),
        ABSOLUTE_FLOOR,
      ),
  );
}

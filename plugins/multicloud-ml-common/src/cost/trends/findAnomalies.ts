import { Money, toText } from '../amounts/Money';
import { sumByDay, toDayNumber } from './days';
import { medianOf } from './medianOf';
import { readWeeklyPattern, sameWeekdaysBefore } from './readWeeklyPattern';

/** How many same weekdays must be known. */
const LEAST_WEEKS = 4;

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
 * absolute deviation of all days of these weeks from their own weekday's median, in units of the currency and in shares of
 * that median), 25 % of what is expected, and 5 units of the currency. A new level stands out on its first two days only: later days fit the level of the three days before
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
    [...sums].map(([day, amount]) => [toDayNumber(day), amount.toNumber()]),
  );
  return [...sums]
    .filter(([day]) => day >= from)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([day, amount]) => {
      const expected = findUnmet(toDayNumber(day), known);
      return expected === undefined
        ? []
        : [
            {
              day,
              amount: toText(amount),
              expected: toText(new Money(expected).toDecimalPlaces(6)),
            },
          ];
    });
}

/** What was expected of a day that stands out; undefined for any other. */
function findUnmet(
  day: number,
  known: ReadonlyMap<number, number>,
): number | undefined {
  const amount = known.get(day);
  const same = sameWeekdaysBefore(day, known);
  if (amount === undefined || same.length < LEAST_WEEKS) {
    return undefined;
  }
  const expected = medianOf(same);
  // Most days end here, before the costlier half.
  if (!differs(amount, expected, RELATIVE_FLOOR, ABSOLUTE_FLOOR)) {
    return undefined;
  }
  const pattern = readWeeklyPattern(day, known);
  const noise = SPREADS * CONSISTENCY;
  const share = Math.max(RELATIVE_FLOOR, noise * pattern.relativeSpread);
  const least = Math.max(ABSOLUTE_FLOOR, noise * pattern.spread);
  return [expected, ...pattern.newLevels].every(level =>
    differs(amount, level, share, least),
  )
    ? expected
    : undefined;
}

function differs(
  amount: number,
  level: number,
  share: number,
  least: number,
): boolean {
  return Math.abs(amount - level) > Math.max(share * Math.abs(level), least);
}

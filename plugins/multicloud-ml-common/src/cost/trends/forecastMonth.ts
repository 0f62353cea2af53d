import type { Decimal } from 'decimal.js';
import { sumOf, toText } from '../amounts/Money';
import { addDays, monthOf, sumByDay } from './days';

const WEEKS = 4;
const LEAST_DAYS = 7;

/** A month's cost, as far as it is known and to its end. @public */
export interface MonthForecast {
  /** `YYYY-MM`. */
  month: string;
  /** Sum of the days up to the day asked about. */
  soFar: string;
  /** `soFar` and what the rest of the month is expected to cost; equal to it when the month is over. */
  amount: string;
}

/**
 * Forecasts the month of a day to its end, in one currency: each day that is left costs the mean of the same weekday
 * over the four weeks up to that day, as far as these are known, else the mean of all days known in them.
 *
 * Undefined when fewer than 7 days are known in those weeks, unless the month is over: then it is the sum. A day that is
 * not listed is unknown; list a day that the bill covers and that cost nothing as `0`. Later days are ignored.
 *
 * @param asOf - Last day known, `YYYY-MM-DD` (UTC)
 * @public
 */
export function forecastMonth(
  days: ReadonlyArray<{ day: string; amount: string }>,
  asOf: string,
): MonthForecast | undefined {
  const month = monthOf(asOf);
  const known = sumByDay(days.filter(({ day }) => day <= asOf));
  const inMonth = [...known].filter(([day]) => monthOf(day) === month);
  const soFar = sumOf(inMonth.map(([, amount]) => amount));
  const left: string[] = [];
  for (let day = addDays(asOf, 1); monthOf(day) === month; ) {
    left.push(day);
    day = addDays(day, 1);
  }
  if (left.length === 0) {
    return inMonth.length > 0
      ? { month, soFar: toText(soFar), amount: toText(soFar) }
      : undefined;
  }

  const recent = Array.from({ length: 7 * WEEKS }, (_, ago) =>
    known.get(addDays(asOf, -ago)),
  );
  const all = recent.filter(amount => amount !== undefined);
  if (all.length < LEAST_DAYS) {
    return undefined;
  }
  let amount = soFar;
  left.forEach((_, index) => {
    // The day after `asOf` has the weekday of six days before it, in the list of the days ago.
    const weekday = recent.filter(
      (value, ago): value is Decimal =>
        value !== undefined && (ago + index + 1) % 7 === 0,
    );
    amount = amount.plus(meanOf(weekday.length > 0 ? weekday : all));
  });
  return { month, soFar: toText(soFar), amount: toText(amount) };
}

function meanOf(amounts: Decimal[]): Decimal {
  return sumOf(amounts).div(amounts.length);
}

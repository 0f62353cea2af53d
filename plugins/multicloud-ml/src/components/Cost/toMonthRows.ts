import type { CostAmount } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { totalOf } from './totalOf';

/** What one thing (a deployment, a provider) cost in one month. */
export interface MonthAmount extends CostAmount {
  /** `YYYY-MM`. */
  month: string;
  /** The month is not over, or the bill does not cover it whole. */
  partial: boolean;
  /** What it is stacked by, in the words of the legend. */
  series: string;
}

/** One month of a chart, all in one currency. */
export interface MonthRow {
  month: string;
  partial: boolean;
  /** By series, in the order of the chart's; absent where it cost nothing that month. */
  amounts: Array<string | undefined>;
  total: string;
}

/** How many series can be told apart; the smaller ones are summed up as one. */
const MOST = 5;

/**
 * Lines up amounts of one currency by month and series, the largest series first and at most five of them; months that
 * lie between and cost nothing are there too. `rest` is what the smaller series are called together.
 */
export function toMonthRows(
  amounts: MonthAmount[],
  rest: string,
): {
  series: string[];
  rows: MonthRow[];
} {
  const names = [...new Set(amounts.map(({ series }) => series))]
    .map(name => ({
      name,
      size: Math.abs(
        Number(
          totalOf(
            amounts
              .filter(({ series }) => series === name)
              .map(({ amount }) => amount),
          ),
        ),
      ),
    }))
    .sort((a, b) => b.size - a.size)
    .map(({ name }) => name);
  const shown = names.length > MOST ? names.slice(0, MOST - 1) : names;
  const series = names.length > MOST ? [...shown, rest] : shown;

  const rows = monthsOf(amounts).map(month => {
    const ofMonth = amounts.filter(one => one.month === month);
    return {
      month,
      partial: ofMonth.some(({ partial }) => partial),
      amounts: series.map((name, index) => {
        const own = ofMonth.filter(one =>
          index < shown.length
            ? one.series === name
            : !shown.includes(one.series),
        );
        return own.length > 0
          ? totalOf(own.map(({ amount }) => amount))
          : undefined;
      }),
      total: totalOf(ofMonth.map(({ amount }) => amount)),
    };
  });
  return { series, rows };
}

/** Every month from the first to the last that is named. */
function monthsOf(amounts: MonthAmount[]): string[] {
  const named = [...new Set(amounts.map(({ month }) => month))].sort();
  const first = named[0];
  const last = named.at(-1);
  const months: string[] = [];
  for (
    let month = first;
    month !== undefined && last !== undefined && month <= last;
    month = nextMonth(month)
  ) {
    months.push(month);
    // Nothing of a bill is as long; a month that is none must not run for ever.
    if (months.length > 120) return named;
  }
  return months;
}

function nextMonth(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const next = number === 12 ? [year + 1, 1] : [year, number + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(
    2,
    '0',
  )}`;
}

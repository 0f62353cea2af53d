import { medianOf } from './medianOf';

/** Weeks that make the pattern. */
const WEEKS = 8;
/** Days after which a level is no longer new: two of three make their median. */
const RECENT = 3;

/** What the days before let one expect of a day, beside the median of the same weekday. */
export interface WeeklyPattern {
  /** What to expect if the days just before set a new level. */
  newLevels: number[];
  /** Median absolute deviation of all known days of these weeks from their own weekday's median. */
  spread: number;
  /** The same of each day's share of that median: a costly day strays more than a cheap one. */
  relativeSpread: number;
}

/** Amounts of the same weekday over the eight weeks before a day, as far as known, the latest first. */
export function sameWeekdaysBefore(
  day: number,
  known: ReadonlyMap<number, number>,
): number[] {
  return weekdayBefore(day, 7, known);
}

/** The weekday that is so many days before, in each of the eight weeks. */
function weekdayBefore(
  day: number,
  daysBefore: number,
  known: ReadonlyMap<number, number>,
): number[] {
  const amounts: number[] = [];
  for (let week = 0; week < WEEKS; week++) {
    const amount = known.get(day - daysBefore - 7 * week);
    if (amount !== undefined) {
      amounts.push(amount);
    }
  }
  return amounts;
}

/**
 * Reads the weekly pattern of the eight weeks before a day, of which some same weekdays are known.
 *
 * @param day - Counted from any day on, as the keys of `known` are
 */
export function readWeeklyPattern(
  day: number,
  known: ReadonlyMap<number, number>,
): WeeklyPattern {
  const by: number[] = [];
  const shares: number[] = [];
  const medians = [1, 2, 3, 4, 5, 6, 7].map(daysBefore => {
    const amounts = weekdayBefore(day, daysBefore, known);
    const usual = amounts.length > 0 ? medianOf(amounts) : undefined;
    // A median lies closer to the few values that make it than to others; one value alone tells nothing of a spread.
    const widening = amounts.length / (amounts.length - 1);
    if (usual !== undefined && amounts.length > 1) {
      for (const amount of amounts) {
        const deviation = Math.abs(amount - usual) * widening;
        by.push(deviation);
        shares.push(usual === 0 ? 0 : deviation / Math.abs(usual));
      }
    }
    return usual;
  });
  const same = sameWeekdaysBefore(day, known);
  const recent = medians.slice(0, RECENT).map((usual, index) => ({
    usual,
    amount: known.get(day - index - 1),
  }));
  return {
    newLevels: [
      ...levelsOf(recent, medianOf(same)),
      medianOf(same.slice(0, RECENT)),
    ],
    spread: medianOf(by),
    relativeSpread: medianOf(shares),
  };
}

/** The level of the last days against their weekdays, as a difference and as a ratio: cost may grow either way. */
function levelsOf(
  recent: Array<{ usual?: number; amount?: number }>,
  expected: number,
): number[] {
  const differences: number[] = [];
  const ratios: number[] = [];
  for (const { usual, amount } of recent) {
    if (usual !== undefined && amount !== undefined) {
      differences.push(amount - usual);
      if (usual !== 0) {
        ratios.push(amount / usual);
      }
    }
  }
  return [
    ...(differences.length === RECENT
      ? [expected + medianOf(differences)]
      : []),
    ...(ratios.length === RECENT ? [expected * medianOf(ratios)] : []),
  ];
}

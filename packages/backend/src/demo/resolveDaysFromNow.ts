const DAY_MS = 24 * 60 * 60 * 1000;

/** Ten years: more than any date of the demo needs, and far from where dates end. */
const MOST_DAYS = 3650;

/**
 * The UTC day that many days after `now`, as `YYYY-MM-DD`; a negative number goes back.
 *
 * @throws Error when the value is not a whole number of days between -3650 and 3650
 */
export function resolveDaysFromNow(value: unknown, now: Date): string {
  if (
    typeof value !== 'number' ||
    !Number.isInteger(value) ||
    Math.abs(value) > MOST_DAYS
  ) {
    throw new Error(
      `Placeholder $daysFromNow: ${JSON.stringify(
        value,
      )} is not a whole number of days between -${MOST_DAYS} and ${MOST_DAYS}; write for instance { $daysFromNow: -3 }`,
    );
  }
  return new Date(now.getTime() + value * DAY_MS).toISOString().slice(0, 10);
}

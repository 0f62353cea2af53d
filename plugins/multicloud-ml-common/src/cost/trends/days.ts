const DAY = 86_400_000;

/** The UTC day so many days after another, both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY)
    .toISOString()
    .slice(0, 10);
}

/** `YYYY-MM` of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Amounts by day; what is listed twice for a day is added. */
export function sumByDay<T>(
  days: Iterable<{ day: string; amount: string }>,
  read: (amount: string) => T,
  add: (left: T, right: T) => T,
): Map<string, T> {
  const sums = new Map<string, T>();
  for (const { day, amount } of days) {
    const before = sums.get(day);
    const value = read(amount);
    sums.set(day, before === undefined ? value : add(before, value));
  }
  return sums;
}

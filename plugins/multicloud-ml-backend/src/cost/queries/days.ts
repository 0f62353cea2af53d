const DAY_MS = 86_400_000;

/** How many days a period has. */
export const PERIOD_DAYS = 30;

/** Both ends included, `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

/** The UTC day so many days after another; before it for a negative count. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS)
    .toISOString()
    .slice(0, 10);
}

/** The 30 days that end on a day. */
export function periodTo(day: string): Period {
  return { from: addDays(day, 1 - PERIOD_DAYS), to: day };
}

/** Every day of a period, oldest first. */
export function daysOf({ from, to }: Period): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.push(day);
  }
  return days;
}

/** `YYYY-MM` so many months before the month of a day. */
export function monthsBefore(day: string, count: number): string {
  const [year, month] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - count, 1))
    .toISOString()
    .slice(0, 7);
}

/** First and last day of a month. */
export function daysOfMonth(month: string): Period {
  const [year, number] = month.split('-').map(Number);
  return {
    from: `${month}-01`,
    to: new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10),
  };
}

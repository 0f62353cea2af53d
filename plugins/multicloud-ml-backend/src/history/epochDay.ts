const DAY_MS = 86_400_000;

/** Days since 1970-01-01, UTC, of an instant (RFC 3339). */
export function epochDay(instant: string | Date): number {
  return Math.floor(new Date(instant).getTime() / DAY_MS);
}

/** `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

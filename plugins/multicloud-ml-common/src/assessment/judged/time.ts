/** Milliseconds in a minute, an hour and a day of 24 hours. */
export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** The length of a day without a time, `YYYY-MM-DD`; an instant is longer. */
const DAY_LENGTH = 10;

/** Milliseconds since the epoch, or `undefined` for a text that names no instant. */
export function instantOf(text: string | undefined): number | undefined {
  if (text === undefined) {
    return undefined;
  }
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}

/**
 * The last millisecond that a day (`YYYY-MM-DD`, UTC) or an instant covers: a day holds through its end.
 */
export function lastInstantOf(text: string | undefined): number | undefined {
  const instant = instantOf(text);
  if (instant === undefined || text === undefined) {
    return undefined;
  }
  return endOf(text, instant);
}

/** The last millisecond of what `text`, which names `instant`, covers. */
export function endOf(text: string, instant: number): number {
  return text.length === DAY_LENGTH ? instant + DAY - 1 : instant;
}

let last = { instant: Number.NaN, text: '' };

/** RFC 3339 of an instant. Remembers the last one: a fleet is assessed at one instant, and writing it out is slow. */
export function isoOf(instant: number): string {
  if (last.instant !== instant) {
    last = { instant, text: new Date(instant).toISOString() };
  }
  return last.text;
}

/** The day of an instant, UTC, `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** Whole days between two instants, rounded down: what is said of an age, never what decides. */
export function wholeDays(milliseconds: number): number {
  return Math.floor(milliseconds / DAY);
}

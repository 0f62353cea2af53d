import { DateTime, Duration } from 'luxon';

const DAY = 24 * 60;

/** Minutes as people say them: `48 min`, `4 h`, `1 d 6 h`. */
export function formatMinutes(minutes: number): string {
  if (minutes < 120) return `${Math.floor(minutes * 10 + 1e-7) / 10} min`;
  const {
    days,
    hours,
    minutes: rest,
  } = Duration.fromObject({
    days: 0,
    hours: 0,
    minutes: Math.floor(minutes),
  })
    .normalize()
    .toObject();
  const parts = [
    [days, 'd'],
    [hours, 'h'],
    // Minutes say nothing beside days.
    [minutes < DAY ? rest : 0, 'min'],
  ] as const;
  return parts
    .filter(([amount]) => amount)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ');
}

/** A day, in the reader's time zone: `21 Nov 2026`. What is no date is shown as it is. */
export function formatDay(instant: string): string {
  const at = DateTime.fromISO(instant);
  return at.isValid ? at.toFormat('d LLL yyyy') : instant;
}

/** Day and minute, in the reader's time zone, with the zone: `21 Nov 2026, 14:05 UTC+7`. */
export function formatInstant(instant: string | Date): string {
  const at =
    typeof instant === 'string'
      ? DateTime.fromISO(instant)
      : DateTime.fromJSDate(instant);
  return at.isValid ? at.toFormat('d LLL yyyy, HH:mm ZZZZ') : String(instant);
}

/** How long ago: `2 hours ago`. */
export function formatAge(
  instant: string | Date,
  now: DateTime = DateTime.now(),
): string {
  const at =
    typeof instant === 'string'
      ? DateTime.fromISO(instant)
      : DateTime.fromJSDate(instant);
  if (!at.isValid) return String(instant);
  if (Math.abs(now.diff(at, 'seconds').seconds) < 45) return 'just now';
  return at.toRelative({ base: now, locale: 'en' }) ?? String(instant);
}

/** How long until something that is planned: `in about 3 minutes`. */
export function formatWait(
  instant: string,
  now: DateTime = DateTime.now(),
): string {
  const at = DateTime.fromISO(instant);
  if (!at.isValid) return instant;
  const seconds = at.diff(now, 'seconds').seconds;
  if (seconds <= 0) return 'due now';
  if (seconds < 60) return 'within a minute';
  return (at.toRelative({ base: now, locale: 'en' }) ?? instant).replace(
    /^in /,
    'in about ',
  );
}

/** When a drill is due: `due in 12 days`, `due today`, `overdue by 3 days`. */
export function formatDue(
  dueAt: string,
  now: DateTime = DateTime.now(),
): string {
  const at = DateTime.fromISO(dueAt);
  if (!at.isValid) return `due ${dueAt}`;
  const days = at.diff(now, 'days').days;
  if (days < 0) return `overdue by ${inDays(Math.ceil(-days))}`;
  return days < 1 ? 'due within a day' : `due in ${inDays(Math.floor(days))}`;
}

function inDays(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

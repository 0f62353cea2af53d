import {
  type DigestSettings,
  WEEKDAYS,
} from '../config/readNotificationSettings';

const QUARTER_MS = 900_000;
const QUARTERS = 96;

/**
 * When the last digest was due: the first quarter of an hour of the configured weekday that is not before the configured
 * hour, so that an hour that the clock skips is made good for. Undefined when that was over a day ago: a digest that late
 * would tell of the wrong week, and the next one tells of it.
 */
export function lastDigestInstant(
  now: Date,
  settings: DigestSettings,
): Date | undefined {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: settings.timezone,
    weekday: 'long',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const isDue = (time: number) => {
    const parts = new Map(
      format.formatToParts(time).map(({ type, value }) => [type, value]),
    );
    const weekday = parts.get('weekday')?.toLowerCase();
    return (
      WEEKDAYS.some(day => day === weekday && day === settings.weekday) &&
      Number(parts.get('hour')) >= settings.hour
    );
  };
  const latest = Math.floor(now.getTime() / QUARTER_MS) * QUARTER_MS;
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const time = latest - quarter * QUARTER_MS;
    if (isDue(time) && !isDue(time - QUARTER_MS)) {
      return new Date(time);
    }
  }
  return undefined;
}

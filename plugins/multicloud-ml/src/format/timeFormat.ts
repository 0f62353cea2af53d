import { DateTime, Duration } from 'luxon';
import { intlCode, type Language } from './Language';
import { intlNumbers } from './intlNumbers';

const DAY = 24 * 60;

/** Durations, and how far off an instant is, in the reader's words. What is no date is shown as it is. */
export function timeFormat(language: Language) {
  const { t } = language;
  const code = intlCode(language);
  const number = (value: number) =>
    intlNumbers(code, { maximumFractionDigits: 1 }).format(value);

  return {
    /** Minutes as people say them: `48 min`, `4 h`, `1 d 6 h`. */
    minutes: (minutes: number): string => {
      if (minutes < 120) {
        const value = number(Math.floor(minutes * 10 + 1e-7) / 10);
        return t('format.minutes', { value });
      }
      const parts = Duration.fromObject({
        days: 0,
        hours: 0,
        minutes: Math.floor(minutes),
      })
        .normalize()
        .toObject();
      const { days = 0, hours = 0, minutes: rest = 0 } = parts;
      return [
        days > 0 && t('format.days', { value: number(days) }),
        hours > 0 && t('format.hours', { value: number(hours) }),
        // Minutes say nothing beside days.
        minutes < DAY &&
          rest > 0 &&
          t('format.minutes', { value: number(rest) }),
      ]
        .filter(Boolean)
        .join(' ');
    },

    /** How long ago: `2 hours ago`. */
    age: (instant: string | Date, now: DateTime = DateTime.now()): string => {
      const at =
        typeof instant === 'string'
          ? DateTime.fromISO(instant)
          : DateTime.fromJSDate(instant);
      if (!at.isValid) return String(instant);
      if (Math.abs(now.diff(at, 'seconds').seconds) < 45) {
        return t('format.justNow');
      }
      return at.toRelative({ base: now, locale: code }) ?? String(instant);
    },

    /** How long until something that is planned: `in about 3 minutes`. */
    wait: (instant: string, now: DateTime = DateTime.now()): string => {
      const at = DateTime.fromISO(instant);
      if (!at.isValid) return instant;
      const minutes = at.diff(now, 'minutes').minutes;
      if (minutes <= 0) return t('format.dueNow');
      if (minutes < 1) return t('format.withinMinute');
      if (minutes < 60) {
        return t('format.inMinutes', { count: Math.floor(minutes) });
      }
      return minutes < DAY
        ? t('format.inHours', { count: Math.floor(minutes / 60) })
        : t('format.inDays', { count: Math.floor(minutes / DAY) });
    },

    /** When a drill is due: `due in 12 days`, `due within a day`, `overdue by 3 days`. */
    due: (dueAt: string, now: DateTime = DateTime.now()): string => {
      const at = DateTime.fromISO(dueAt);
      if (!at.isValid) return t('format.dueAt', { at: dueAt });
      const days = at.diff(now, 'days').days;
      if (days < 0) return t('format.overdueBy', { count: Math.ceil(-days) });
      return days < 1
        ? t('format.dueWithinDay')
        : t('format.dueInDays', { count: Math.floor(days) });
    },
  };
}

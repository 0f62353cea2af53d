import { DateTime, type DateTimeFormatOptions } from 'luxon';
import { intlCode, isEnglish, type Language } from './Language';

/** One way to write a date: the pattern for English, what is asked of `Intl` for every other language. */
interface DateForm {
  english: string;
  options: DateTimeFormatOptions;
}

const DAY: DateForm = {
  english: 'd LLL yyyy',
  options: { day: 'numeric', month: 'short', year: 'numeric' },
};
const SHORT_DAY: DateForm = {
  english: 'd LLL',
  options: { day: 'numeric', month: 'short' },
};
const MONTH: DateForm = {
  english: 'LLL yyyy',
  options: { month: 'short', year: 'numeric' },
};
const SHORT_MONTH: DateForm = { english: 'LLL', options: { month: 'short' } };
const FIRST_MONTH: DateForm = {
  english: "LLL ''yy",
  options: { month: 'short', year: '2-digit' },
};
const INSTANT: DateForm = {
  english: 'd LLL yyyy, HH:mm ZZZZ',
  options: {
    ...DAY.options,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  },
};

/** Days, months and instants as the reader's language writes them. What is no date is shown as it is. */
export function dateFormat(language: Language) {
  const { t } = language;
  const code = intlCode(language);

  const write = (at: DateTime, { english, options }: DateForm): string =>
    isEnglish(language)
      ? at.setLocale('en').toFormat(english)
      : at.setLocale(code).toLocaleString(options);
  // A day of a bill is a UTC day wherever it is read.
  const ofBill = (day: string, form: DateForm): string => {
    const at = DateTime.fromISO(day, { zone: 'utc' });
    return at.isValid ? write(at, form) : day;
  };

  const billDay = (day: string) => ofBill(day, DAY);
  const shortDay = (day: string) => ofBill(day, SHORT_DAY);

  return {
    /** A day of a bill: `21 Nov 2026`. */
    billDay,

    /** The same without its year, where the year is plain: `21 Nov`. */
    shortDay,

    /** The month of a bill: `Nov 2026`. */
    month: (month: string): string => ofBill(month, MONTH),

    /** The same under a bar: `Nov`, and `Jan '26` where a year begins. */
    monthTick: (month: string): string =>
      ofBill(month, month.endsWith('-01') ? FIRST_MONTH : SHORT_MONTH),

    /** Both ends of a period of a bill: `23 Oct to 21 Nov 2026`. */
    period: ({ from, to }: { from: string; to: string }): string =>
      t('format.period', {
        from:
          isEnglish(language) && from.slice(0, 4) === to.slice(0, 4)
            ? shortDay(from)
            : billDay(from),
        to: billDay(to),
      }),

    /** A day, in the reader's time zone: `21 Nov 2026`. */
    day: (instant: string): string => {
      const at = DateTime.fromISO(instant);
      return at.isValid ? write(at, DAY) : instant;
    },

    /** A month, in the reader's time zone, from milliseconds: `Nov 2026`. */
    monthAt: (millis: number): string =>
      write(DateTime.fromMillis(millis), MONTH),

    /** Day and minute, in the reader's time zone, with the zone: `21 Nov 2026, 14:05 UTC+7`. */
    instant: (instant: string | Date): string => {
      const at =
        typeof instant === 'string'
          ? DateTime.fromISO(instant)
          : DateTime.fromJSDate(instant);
      return at.isValid ? write(at, INSTANT) : String(instant);
    },
  };
}

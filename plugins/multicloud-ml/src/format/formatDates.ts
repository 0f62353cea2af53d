import { DateTime } from 'luxon';

/** A day of a bill, which is a UTC day wherever it is read: `21 Nov 2026`. What is no day is shown as it is. */
export function formatBillDay(day: string): string {
  const at = DateTime.fromISO(day, { zone: 'utc' });
  return at.isValid ? at.setLocale('en').toFormat('d LLL yyyy') : day;
}

/** The same without its year, where the year is plain: `21 Nov`. */
export function formatShortDay(day: string): string {
  const at = DateTime.fromISO(day, { zone: 'utc' });
  return at.isValid ? at.setLocale('en').toFormat('d LLL') : day;
}

/** The month of a bill: `Nov 2026`. */
export function formatMonth(month: string): string {
  const at = DateTime.fromISO(month, { zone: 'utc' });
  return at.isValid ? at.setLocale('en').toFormat('LLL yyyy') : month;
}

/** Both ends of a period: `23 Oct to 21 Nov 2026`. */
export function formatPeriod(period: { from: string; to: string }): string {
  const { from, to } = period;
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${
    isOneYear ? formatShortDay(from) : formatBillDay(from)
  } to ${formatBillDay(to)}`;
}

import type { Decimal } from 'decimal.js';
import { Money } from '../amounts/Money';

const DAY = 86_400_000;

/** The UTC day so many days after another, both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY)
    .toISOString()
    .slice(0, 10);
}

/** Days since 1970-01-01. */
export function toDayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

/** `YYYY-MM` of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** Amounts by day; what is listed twice for a day is added. */
export function sumByDay(
  days: Iterable<{ day: string; amount: string }>,
): Map<string, Decimal> {
  const sums = new Map<string, Decimal>();
  for (const { day, amount } of days) {
    sums.set(day, (sums.get(day) ?? new Money(0)).plus(amount));
  }
  return sums;
}

import type { DigestSettings } from '../config/readNotificationSettings';
import { lastDigestInstant } from './lastDigestInstant';

const MONDAY: DigestSettings = { weekday: 'monday', hour: 8, timezone: 'UTC' };

const at = (now: string, change: Partial<DigestSettings> = {}) =>
  lastDigestInstant(new Date(now), { ...MONDAY, ...change })?.toISOString();

// The 23rd of November 2026 is a Monday.
describe('the last digest was due', () => {
  it('at the hour of the weekday, for a day', () => {
    expect(at('2026-11-23T07:59:59Z')).toBeUndefined();
    expect(at('2026-11-23T08:00:00Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(at('2026-11-23T20:10:00Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(at('2026-11-24T07:59:00Z')).toBe('2026-11-23T08:00:00.000Z');
    expect(at('2026-11-24T08:00:00Z')).toBeUndefined();
  });

  it.each([
    ['Asia/Singapore', '2026-11-23T00:00:00.000Z'],
    ['America/New_York', '2026-11-23T13:00:00.000Z'],
    ['Asia/Kathmandu', '2026-11-23T02:15:00.000Z'],
  ])('at eight in %s', (timezone, expected) => {
    expect(at(expected, { timezone })).toBe(expected);
    const before = new Date(Date.parse(expected) - 1).toISOString();
    expect(at(before, { timezone })).toBeUndefined();
  });

  it('after the hour that the clock skips, and once in the hour that it repeats', () => {
    const sunday = {
      weekday: 'sunday',
      hour: 2,
      timezone: 'Europe/Berlin',
    } as const;
    expect(at('2026-03-29T05:00:00Z', sunday)).toBe('2026-03-29T01:00:00.000Z');
    expect(at('2026-10-25T05:00:00Z', sunday)).toBe('2026-10-25T00:00:00.000Z');
  });

  it('at midnight, when the hour is 0', () => {
    expect(at('2026-11-23T00:05:00Z', { hour: 0 })).toBe(
      '2026-11-23T00:00:00.000Z',
    );
  });
});

import { scheduleWords } from './scheduleWords';
import { nextRunAt } from './nextRunAt';

const timeout = { minutes: 1 };
const READ_AT = '2026-11-20T08:00:00.000Z';

it.each([
  [{ minutes: 15 }, 'every 15 minutes', '2026-11-20T08:15:00.000Z'],
  [{ hours: 1 }, 'every hour', '2026-11-20T09:00:00.000Z'],
  [
    { hours: 1, minutes: 30 },
    'every 1 hour 30 minutes',
    '2026-11-20T09:30:00.000Z',
  ],
  [{ days: 1 }, 'every day', '2026-11-21T08:00:00.000Z'],
  [
    { cron: '0 6 * * *' },
    'at the times of the cron expression 0 6 * * *',
    undefined,
  ],
  [{ trigger: 'manual' as const }, 'only when somebody asks for it', undefined],
])('%j is %s', (frequency, words, next) => {
  const schedule = { frequency, timeout };
  expect(scheduleWords({ schedule })).toBe(words);
  expect(nextRunAt(schedule, READ_AT)).toBe(next);
  expect(nextRunAt(schedule, undefined)).toBeUndefined();
});

it('says that a source is listened to', () => {
  expect(
    scheduleWords({
      schedule: { frequency: { minutes: 15 }, timeout },
      watch: async function* never() {},
    }),
  ).toBe('every 15 minutes, and seconds after a change');
});

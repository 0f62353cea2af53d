import { addDays } from './days';
import { forecastMonth } from './forecastMonth';

/** So many days up to one, each with the amount that its weekday (0 is Sunday) costs. */
function upTo(
  last: string,
  count: number,
  costOf: (weekday: number) => number,
) {
  return Array.from({ length: count }, (_, ago) => {
    const day = addDays(last, -ago);
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return { day, amount: String(costOf(weekday)) };
  });
}
const week = (weekday: number) => (weekday === 0 || weekday === 6 ? 20 : 100);

it('adds the mean of the same weekday for each day that is left', () => {
  // November 2026 begins on a Sunday; from the 24th (Tuesday) four working days and a weekend are left, then Monday.
  expect(forecastMonth(upTo('2026-11-23', 60, week), '2026-11-23')).toEqual({
    month: '2026-11',
    soFar: String(16 * 100 + 7 * 20),
    amount: String(21 * 100 + 9 * 20),
  });
});

it('looks back four weeks, over the turn of the month', () => {
  const days = upTo('2026-10-31', 28, () => 10);
  const older = upTo('2026-10-03', 28, () => 1000);
  expect(
    forecastMonth(
      [...days, ...older, { day: '2026-11-01', amount: '10' }],
      '2026-11-01',
    ),
  ).toEqual({ month: '2026-11', soFar: '10', amount: '300' });
});

it('takes the mean of several weeks exactly', () => {
  const days = ['2026-11-03', '2026-11-10', '2026-11-17'].map((day, index) => ({
    day,
    amount: ['0.1', '0.2', '0.4'][index],
  }));
  const rest = upTo('2026-11-23', 6, () => 0);
  const forecast = forecastMonth([...days.slice(0, 2), ...rest], '2026-11-23');
  // Left are Tuesday 24th to Monday 30th; only Tuesdays cost something.
  expect(forecast).toEqual({ month: '2026-11', soFar: '0.3', amount: '0.45' });
  expect(forecastMonth([...days, ...rest], '2026-11-23')?.amount).toBe(
    '0.933333333333333333',
  );
});

it('takes all days for a weekday of which none is known', () => {
  const days = upTo('2026-11-29', 28, week).filter(
    ({ day }) => new Date(`${day}T00:00:00Z`).getUTCDay() !== 1,
  );
  const all = (16 * 100 + 8 * 20) / 24;
  const soFar = 16 * 100 + 8 * 20;
  // The 1st, a Sunday, lies before the four weeks.
  expect(
    Number(
      forecastMonth([...days, { day: '2026-11-01', amount: '0' }], '2026-11-29')
        ?.amount,
    ),
  ).toBeCloseTo(soFar + all, 10);
});

it('is the sum when the month is over, also of few days', () => {
  const days = [
    { day: '2026-11-29', amount: '1.5' },
    { day: '2026-11-30', amount: '-0.5' },
    { day: '2026-12-01', amount: '99' },
  ];
  expect(forecastMonth(days, '2026-11-30')).toEqual({
    month: '2026-11',
    soFar: '1',
    amount: '1',
  });
  expect(forecastMonth(days, '2026-10-31')).toBeUndefined();
});

it('is unknown with less than seven days', () => {
  expect(forecastMonth([], '2026-11-15')).toBeUndefined();
  expect(
    forecastMonth(upTo('2026-11-15', 6, week), '2026-11-15'),
  ).toBeUndefined();
  expect(
    forecastMonth(upTo('2026-11-15', 7, week), '2026-11-15'),
  ).toBeDefined();
  expect(
    forecastMonth(upTo('2026-09-15', 99, week), '2026-11-15'),
  ).toBeUndefined();
});

it('stays zero for what costs nothing, and keeps to leap years', () => {
  expect(
    forecastMonth(
      upTo('2028-02-20', 28, () => 0),
      '2028-02-20',
    ),
  ).toEqual({
    month: '2028-02',
    soFar: '0',
    amount: '0',
  });
  expect(
    forecastMonth(
      upTo('2028-02-20', 28, () => 1),
      '2028-02-20',
    )?.amount,
  ).toBe('29');
});

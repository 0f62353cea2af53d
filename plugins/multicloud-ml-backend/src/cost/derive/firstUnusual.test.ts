import { findAnomalies } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import fc from 'fast-check';
import { addDays } from '../store/days';
import { firstUnusual } from './firstUnusual';

const arbitraryAmounts = fc.array(
  fc.oneof(
    fc.integer({ min: 95, max: 105 }),
    fc.integer({ min: 0, max: 1000 }),
    fc.constant(100),
  ),
  { minLength: 30, maxLength: 90 },
);

it('never passes over a day that is an anomaly', () => {
  fc.assert(
    fc.property(arbitraryAmounts, amounts => {
      const days = amounts.map((amount, index) => ({
        day: addDays('2026-08-01', index),
        amount: String(amount),
      }));
      const from = 20;
      const first = firstUnusual(amounts, from);
      const found = findAnomalies(days, { from: days[from].day });
      expect(
        findAnomalies(days, {
          from: first === undefined ? '9999-12-31' : days[first].day,
        }),
      ).toEqual(found);
    }),
    { numRuns: 300 },
  );
});

it('passes over what is as every week', () => {
  const weekly = Array.from({ length: 90 }, (_, index) => (index % 7) * 100);
  expect(firstUnusual(weekly, 60)).toBeUndefined();
  expect(firstUnusual([...weekly, 9], 60)).toBe(90);
});

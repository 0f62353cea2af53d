import fc from 'fast-check';
import { formatMonthlyCost, parseMonthlyCost } from './monthlyCost';

it.each([
  ['8420 USD', { amount: 8420, currency: 'USD' }],
  [' 12.5 sgd ', { amount: 12.5, currency: 'SGD' }],
  ['120000000 IDR', { amount: 120000000, currency: 'IDR' }],
])('reads %j', (text, cost) => {
  expect(parseMonthlyCost(text)).toEqual(cost);
});

it.each([
  '8,420 USD',
  'USD 8420',
  '8420',
  '-1 USD',
  '1e3 USD',
  'NaN USD',
  '5 XXX',
  '5 BTC',
  '99999999999999 USD',
])('does not read %j', text => {
  expect(parseMonthlyCost(text)).toBeUndefined();
});

it.each([
  [8423.71, '8420 USD'],
  [1_234_567, '1230000 USD'],
  [0.4567, '0.457 USD'],
  [0, '0 USD'],
])('writes %d with three significant digits', (amount, text) => {
  expect(formatMonthlyCost({ amount, currency: 'USD' })).toBe(text);
});

it('what is written is read, and stays as it is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e12, noNaN: true }), amount => {
      const text = formatMonthlyCost({ amount, currency: 'EUR' });
      const cost = parseMonthlyCost(text);
      expect(cost && formatMonthlyCost(cost)).toBe(text);
    }),
  );
});

import { createRateTable } from './createRateTable';

const rates = createRateTable([
  { month: '2026-09', from: 'USD', to: 'SGD', rate: '1.30' },
  { month: '2026-11', from: 'USD', to: 'SGD', rate: 1.32 },
  { month: '2026-10', from: 'USD', to: 'SGD', rate: '1.31' },
  { month: '2026-10', from: 'USD', to: 'IDR', rate: '16000' },
  { month: '2026-11', from: 'SGD', to: 'USD', rate: '0.75' },
]);
const convert = (amount: string, currency: string, month: string, to: string) =>
  rates.convert({ amount, currency, month }, to);

it('takes the month’s rate, else that of the latest month before', () => {
  expect(convert('100', 'USD', '2026-10', 'SGD')).toEqual({
    amount: '131',
    rate: '1.31',
  });
  expect(convert('-100', 'USD', '2027-03', 'SGD')).toEqual({
    amount: '-132',
    rate: '1.32',
  });
  expect(convert('1', 'USD', '2026-08', 'SGD')).toBeUndefined();
});

it('inverts a rate only where there is none in this direction', () => {
  expect(convert('16000', 'IDR', '2026-11', 'USD')).toEqual({
    amount: '1',
    rate: '0.0000625',
  });
  expect(convert('100', 'SGD', '2026-11', 'USD')?.rate).toBe('0.75');
  // Before that direction has one, the other is inverted, without rounding in between.
  expect(convert('1.31', 'SGD', '2026-10', 'USD')).toEqual({
    amount: '1',
    rate: '0.763358778625954198',
  });
});

it('knows no rate over a third currency, and none is needed for the same', () => {
  expect(convert('1', 'IDR', '2026-11', 'SGD')).toBeUndefined();
  expect(convert('1', 'JPY', '2026-11', 'constructor')).toBeUndefined();
  expect(convert('1.50', 'JPY', '2020-01', 'JPY')).toEqual({
    amount: '1.5',
    rate: '1',
  });
});

it('has no rates when none are configured', () => {
  expect(
    createRateTable(undefined).convert(
      { amount: '1', currency: 'USD', month: '2026-11' },
      'SGD',
    ),
  ).toBeUndefined();
});

it('names every wrong entry', () => {
  const right = { month: '2026-11', from: 'USD', to: 'SGD', rate: '1.31' };
  expect(() =>
    createRateTable([
      right,
      { ...right, month: '2026-13' },
      { ...right, from: 'dollars', rate: '1,31' },
      { from: 'USD', to: 'IDR', rate: 0 },
      'USD',
      { ...right, month: 202611, rate: Infinity },
    ]),
  ).toThrow(
    [
      'rates[1].month: "2026-13" is not a month; write it as YYYY-MM, in quotes, for example "2026-11"',
      'rates[2].from: "dollars" is not an ISO 4217 currency code; write for example "USD"',
      'rates[2].rate: "1,31" is not a rate; write a positive decimal number, for example "1.31"',
      'rates[3].month: undefined is not a month; write it as YYYY-MM, in quotes, for example "2026-11"',
      'rates[3].rate: 0 is not a rate; write a positive decimal number, for example "1.31"',
      'rates[4]: "USD" is not an entry with month, from, to and rate',
      'rates[5].month: 202611 is not a month; write it as YYYY-MM, in quotes, for example "2026-11"',
      'rates[5].rate: Infinity is not a rate; write a positive decimal number, for example "1.31"',
    ].join('; '),
  );
  expect(() => createRateTable([right, right])).toThrow(
    'rates[1]: USD to SGD in 2026-11 has a rate in rates[0] already; keep one',
  );
  expect(() => createRateTable([{ ...right, to: 'USD' }])).toThrow(
    'rates[0].to: "USD" is the currency that it converts from; remove the entry',
  );
  expect(() => createRateTable({ USD: 1 })).toThrow(
    'rates: an object is not a list; write one entry with month, from, to and rate for each month and pair of currencies',
  );
});

import { createTestLocale } from '../__testUtils__/createTestLocale';
import { changeOf } from './changeOf';

const { format } = createTestLocale();

describe('an amount', () => {
  it.each([
    ['8420.118', '8,420 USD'],
    ['8420.999999', '8,420 USD'],
    ['0.429', '0.42 USD'],
    ['-0.429', '−0.42 USD'],
    ['-1240', '−1,240 USD'],
    ['0', '0 USD'],
    ['-0.00', '0 USD'],
    ['0.004', '< 0.01 USD'],
    ['-0.004', '> −0.01 USD'],
    ['9.999', '9.99 USD'],
    // Beyond what a float can tell apart.
    ['900719925474099312345.75', '900,719,925,474,099,312,345 USD'],
  ])('%s is shown as %s', (amount, shown) => {
    expect(format.amount(amount, 'USD')).toBe(shown);
  });

  it('keeps every decimal of the bill when it is asked for', () => {
    expect(format.amount('-8420.118000000000000001', 'USD', 'full')).toBe(
      '−8,420.118000000000000001 USD',
    );
    expect(format.amount('0.000000000000000001', 'USD', 'full')).toBe(
      '0.000000000000000001 USD',
    );
  });

  it('is short on an axis', () => {
    expect(format.amount('12500000', 'IDR', 'compact')).toBe('12.5M IDR');
  });

  it.each(['', 'NaN', 'Infinity', '1e9', '1,200', 'null'])(
    '%p is none, and never NaN',
    text => {
      expect(format.amount(text, 'USD')).toBe('unknown');
    },
  );
});

describe('a change', () => {
  it.each([
    ['103.9', '100', 'up', '+3 %'],
    ['88', '100', 'down', '−12 %'],
    ['100.2', '100', 'up', 'under 1 %'],
    ['100', '100.0', 'same', 'no change'],
    ['5', '0', 'up', 'nothing before'],
    ['5', '-20', 'up', 'a credit before'],
    ['5000', '100', 'up', 'over ten times as much'],
    ['-50', '100', 'down', 'a credit now'],
    ['5', undefined, 'unknown', 'no figure before'],
    ['5', 'NaN', 'unknown', 'no figure before'],
  ])('from %s before %s', (amount, previous, direction, shown) => {
    expect(changeOf(amount, previous).direction).toBe(direction);
    expect(format.change(amount, previous)).toBe(shown);
  });
});

describe('the days of a bill', () => {
  it('are UTC days wherever they are read', () => {
    expect(format.billDay('2026-11-21')).toBe('21 Nov 2026');
    expect(format.month('2026-11')).toBe('Nov 2026');
    expect(format.billDay('soon')).toBe('soon');
  });

  it('name a year once where one is enough', () => {
    expect(format.period({ from: '2026-10-23', to: '2026-11-21' })).toBe(
      '23 Oct to 21 Nov 2026',
    );
    expect(format.period({ from: '2025-12-20', to: '2026-01-18' })).toBe(
      '20 Dec 2025 to 18 Jan 2026',
    );
  });
});

it('a conversion says at which rates, and for what there is none', () => {
  expect(
    format.conversion({
      to: 'USD',
      rates: [{ from: 'SGD', month: '2026-11', rate: '0.76' }],
      missing: [],
    }),
  ).toBe('converted to USD at the rates of Nov 2026, as configured');
  expect(format.conversion({ to: 'USD', rates: [], missing: ['IDR'] })).toBe(
    'no rate for IDR: shown as billed',
  );
});

import fc from 'fast-check';
import { parseAmount } from './parseAmount';
import { splitAmount } from './splitAmount';
import {
  compareAmounts,
  scaleAmount,
  subtractAmounts,
  sumAmounts,
} from './sumAmounts';
import { toMonthlyRunRate } from './toMonthlyRunRate';
import { anyAmount, unitsOf } from '../__testUtils__/anyAmount';

describe('parseAmount', () => {
  it.each([
    ['8420.118', '8420.118'],
    [' 1.50 ', '1.5'],
    ['+.5', '0.5'],
    ['5.', '5'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['1.5E-3', '0.0015'],
    ['-2e3', '-2000'],
    ['1e-18', '0.000000000000000001'],
    ['0.0000000000000000005', '0'],
    ['0.0000000000000000015', '0.000000000000000002'],
    ['-0.0000000000000000025', '-0.000000000000000002'],
    ['999999999999.999999999999999999', '999999999999.999999999999999999'],
    ['1e-999', '0'],
  ])('reads %p as %p', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each([
    '',
    '  ',
    'NaN',
    'Infinity',
    '-Infinity',
    'NULL',
    '1,000',
    '1 000',
    '1_000',
    '$1',
    '1.2.3',
    '.',
    '-',
    'e5',
    '0x10',
    '0b1',
    '１２',
    '1e999999999',
    '1000000000000',
    '-1e12',
    '1'.repeat(10_000_000),
  ])('refuses %.20p', text => {
    expect(parseAmount(text)).toBeUndefined();
  });
});

describe('reckoning', () => {
  it('is exact where floats are not, whatever the order', () => {
    expect(sumAmounts(['0.1', '0.2'])).toBe('0.3');
    expect(subtractAmounts('0.3', '0.1')).toBe('0.2');
    expect(sumAmounts([])).toBe('0');
    fc.assert(
      fc.property(fc.array(anyAmount, { maxLength: 200 }), amounts => {
        const expected = amounts.map(unitsOf).reduce((a, b) => a + b, 0n);
        expect(unitsOf(sumAmounts(amounts))).toBe(expected);
        expect(sumAmounts([...amounts].reverse())).toBe(sumAmounts(amounts));
      }),
    );
  });

  it('writes plain notation that parseAmount leaves as it is', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (left, right) => {
        for (const text of [
          sumAmounts([left, right]),
          subtractAmounts(left, right),
        ]) {
          expect(text).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d{0,17}[1-9])?)$/);
        }
        expect(subtractAmounts(sumAmounts([left, right]), right)).toBe(left);
      }),
    );
  });

  it('compares by value', () => {
    const amounts = ['10', '9', '-1', '0.000000000000000001', '-10'];
    expect(amounts.sort(compareAmounts)).toEqual([
      '-10',
      '-1',
      '0.000000000000000001',
      '9',
      '10',
    ]);
    expect(compareAmounts('1.0', '1')).toBe(0);
  });

  it('rounds a product half-even to 18 decimals', () => {
    expect(scaleAmount('0.000000000000000001', '0.5')).toBe('0');
    expect(scaleAmount('0.000000000000000003', '0.5')).toBe(
      '0.000000000000000002',
    );
    expect(scaleAmount('-2.5', '1e3')).toBe('-2500');
  });

  it('scales 30 days to a month of 30.4375 days', () => {
    expect(toMonthlyRunRate('30')).toBe('30.4375');
    expect(toMonthlyRunRate('-3000')).toBe('-3043.75');
    expect(toMonthlyRunRate('0')).toBe('0');
  });
});

describe('splitAmount', () => {
  it('splits by weight and hands out what is left to what rounding cost most', () => {
    expect(splitAmount('10', [1, 3])).toEqual(['2.5', '7.5']);
    expect(splitAmount('0.000000000000000002', [1, 1, 1])).toEqual([
      '0.000000000000000001',
      '0.000000000000000001',
      '0',
    ]);
    // Rounding costs both half a unit: the heavier one gets it.
    const two = '0.000000000000000002';
    expect(splitAmount(two, [1, 3])).toEqual(['0', two]);
    expect(splitAmount(two, [3, 1])).toEqual([two, '0']);
    expect(splitAmount('1', [1, 1, 1])).toEqual([
      '0.333333333333333334',
      '0.333333333333333333',
      '0.333333333333333333',
    ]);
    expect(splitAmount('-1', [1, 2])).toEqual([
      '-0.333333333333333333',
      '-0.666666666666666667',
    ]);
  });

  it('splits equally when no weight counts, and needs at least one', () => {
    expect(splitAmount('3', [0, 0])).toEqual(['1.5', '1.5']);
    expect(splitAmount('3', [NaN, -1, Infinity])).toEqual(['1', '1', '1']);
    expect(splitAmount('3', [NaN, 2, 0])).toEqual(['0', '3', '0']);
    expect(() => splitAmount('3', [])).toThrow(
      'Cannot split 3 over no weights',
    );
  });

  const anyWeights = fc.array(
    fc.oneof(
      fc.nat(5),
      fc.double({ noDefaultInfinity: true, noNaN: true, min: 0 }),
      fc.double({ min: 0, max: 10_000, noNaN: true }),
    ),
    { minLength: 1, maxLength: 30 },
  );

  it('gives parts that sum to the whole, none of the other sign', () => {
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        const parts = splitAmount(amount, weights);
        expect(parts).toHaveLength(weights.length);
        expect(sumAmounts(parts)).toBe(amount);
        parts.forEach(part =>
          expect(
            compareAmounts(part, '0') * compareAmounts(amount, '0'),
          ).not.toBe(-1),
        );
        expect(splitAmount(subtractAmounts('0', amount), weights)).toEqual(
          parts.map(part => subtractAmounts('0', part)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a weight the same whatever the order', () => {
    const shares = (amount: string, weights: number[]) =>
      splitAmount(amount, weights)
        .map((part, index) => `${weights[index]} gets ${part}`)
        .sort();
    fc.assert(
      fc.property(
        anyAmount,
        anyWeights.chain(weights =>
          fc.tuple(
            fc.constant(weights),
            fc.shuffledSubarray(weights, { minLength: weights.length }),
          ),
        ),
        (amount, [weights, shuffled]) => {
          expect(shares(amount, shuffled)).toEqual(shares(amount, weights));
        },
      ),
    );
  });
});

import fc from 'fast-check';
import { fromLimbs, toLimbs } from './limbs';

const arbitraryAmount = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 27n), max: 10n ** 27n }),
    fc.integer({ min: 0, max: 18 }),
  )
  .map(([scaled, decimals]) => {
    const size = String(scaled < 0n ? -scaled : scaled).padStart(19, '0');
    const fraction = size.slice(-18).slice(0, decimals).replace(/0+$/, '');
    const whole = size.slice(0, -18);
    const text = `${whole}${fraction && `.${fraction}`}`;
    return scaled < 0n && /[1-9]/.test(text) ? `-${text}` : text;
  });

describe('amounts as two integers', () => {
  it.each([
    ['0', '0', '0'],
    ['-0', '0', '0'],
    ['12', '12000000', '0'],
    ['0.000001', '1', '0'],
    ['0.000000000000000001', '0', '1'],
    // Rounded down, so that what is left is never negative.
    ['-0.000000000000000001', '-1', '999999999999'],
    ['-1.5', '-1500000', '0'],
    ['8420.118000000000000003', '8420118000', '3'],
  ])('split %s', (text, hi, lo) => {
    expect(toLimbs(text)).toEqual({ hi, lo });
  });

  it('come back as they were', () => {
    fc.assert(
      fc.property(arbitraryAmount, text => {
        const { hi, lo } = toLimbs(text);
        expect(BigInt(lo) >= 0n && BigInt(lo) < 10n ** 12n).toBe(true);
        expect(fromLimbs(hi, lo)).toBe(text);
      }),
    );
  });

  it('add up limb by limb to the exact sum', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAmount), texts => {
        const limbs = texts.map(toLimbs);
        const sum = (of: (one: (typeof limbs)[number]) => string) =>
          limbs.reduce((total, one) => total + BigInt(of(one)), 0n);
        const scaled = (text: string) => {
          const [whole, fraction = ''] = text.split('.');
          return BigInt(whole + fraction.padEnd(18, '0'));
        };
        expect(
          scaled(
            fromLimbs(
              sum(one => one.hi),
              sum(one => one.lo),
            ),
          ),
        ).toBe(texts.reduce((total, text) => total + scaled(text), 0n));
      }),
    );
  });

  it.each(['', '1e3', '1,5', 'NaN', '.5', '+1', '0.1234567890123456789'])(
    'refuse %j',
    text => {
      expect(() => toLimbs(text)).toThrow(/is not an amount/);
    },
  );

  it('refuse what the databases could not add', () => {
    expect(() => toLimbs('9300000000000')).toThrow(/too large/);
  });
});

import { line } from '../../__testUtils__/TestCostSource';
import { isCostItem, isCostLine } from './isCostLine';

const LINE = line('2026-10-31', '-1.5', { hours: '2' });
const without = (key: string) =>
  Object.fromEntries(Object.entries(LINE).filter(([name]) => name !== key));

describe('a cost line', () => {
  it('is what modules make', () => {
    expect(isCostLine(LINE)).toBe(true);
    expect(isCostLine(without('hours'))).toBe(true);
    expect(isCostLine(line('2028-02-29', '0'))).toBe(true);
  });

  it.each(['day', 'billingPeriod', 'currency', 'effective', 'billed', 'rows'])(
    'has its %s',
    key => expect(isCostLine(without(key))).toBe(false),
  );

  it.each([
    ['a day that no month has', { day: '2026-02-30' }],
    ['an instant', { day: '2026-02-20T00:00:00Z' }],
    ['a month that no year has', { billingPeriod: '2026-13' }],
    ['an exponent', { effective: '1e3' }],
    ['a number', { effective: 1 }],
    ['too many decimals', { billed: '0.1234567890123456789' }],
    ['a currency of its own', { currency: 'usd' }],
    ['half a row', { rows: 0.5 }],
    ['hours that are none', { hours: 'many' }],
  ])('has not %s', (_, wrong) =>
    expect(isCostLine({ ...LINE, ...wrong })).toBe(false),
  );
});

describe('a cost item', () => {
  const { item } = LINE;

  it('is what modules make', () => {
    expect(isCostItem(item)).toBe(true);
    expect(
      isCostItem({ ...item, entered: { entityRef: 'component:default/a' } }),
    ).toBe(true);
  });

  it.each([
    ['no provider', { provider: '' }],
    ['no service', { service: undefined }],
    ['a tag that is no text', { tag: 7 }],
    ['an endless resource', { resourceId: 'x'.repeat(5000) }],
    ['no word on tax', { tax: undefined }],
    ['an entry for nobody', { entered: {} }],
  ])('has not %s', (_, wrong) =>
    expect(isCostItem({ ...item, ...wrong })).toBe(false),
  );
});

import { mockServices } from '@backstage/backend-test-utils';
import { readCostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillTable } from './BillTable';
import type { PeriodRow } from './periodsSql';
import { toDelivery } from './toDelivery';

const TABLE: BillTable = {
  name: 'finops.focus',
  from: '"finops"."focus"',
  types: new Map([['EffectiveCost', 'numeric']]),
  reading: readCostReading(mockServices.rootConfig()),
};
const ROW: PeriodRow = {
  billing_period: '2026-11-01',
  row_count: '10',
  mentioned: '2',
  effective: '1.5',
  billed: '1.25',
  last_day: '2026-12-01',
  ended_day: '2026-11-20',
  changed: null,
  changed_day: '2026-12-01',
};
const fingerprintOf = (
  row: Partial<PeriodRow> = {},
  table: Partial<BillTable> = {},
) => toDelivery({ ...TABLE, ...table }, { ...ROW, ...row }).fingerprint;

describe('toDelivery', () => {
  it('is the same for what is the same, and shows neither table nor sums', () => {
    expect(toDelivery(TABLE, ROW)).toEqual({
      key: '2026-11',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      deliveredAt: '2026-11-20T00:00:00.000Z',
    });
    expect(fingerprintOf()).toBe(fingerprintOf());
  });

  it('is not changed by days that pass', () => {
    expect(fingerprintOf({ ended_day: '2026-11-21' })).toBe(fingerprintOf());
  });

  it('is changed by anything that is counted, and by how it is read', () => {
    const fingerprints = [
      fingerprintOf(),
      fingerprintOf({ billing_period: '2026-10-01' }),
      fingerprintOf({ row_count: '11' }),
      fingerprintOf({ mentioned: '3' }),
      fingerprintOf({ effective: '1.500000000000000001' }),
      // The two sums are told apart.
      fingerprintOf({ effective: '1.25', billed: '1.5' }),
      fingerprintOf({ billed: null }),
      fingerprintOf({ last_day: '2026-12-02' }),
      fingerprintOf({ changed: '2026-11-21 06:00:00' }),
      fingerprintOf({}, { from: '"finops"."other"' }),
      fingerprintOf({}, { types: new Map([['EffectiveCost', 'text']]) }),
      fingerprintOf({}, { reading: { ...TABLE.reading, tagKeys: ['model'] } }),
    ];
    expect(new Set(fingerprints).size).toBe(fingerprints.length);
  });

  it('is as new as its newest change where a column says so', () => {
    const table = { ...TABLE, changeColumn: 'loaded_at' };
    expect(
      toDelivery(table, { ...ROW, changed_day: '2026-11-23' }).deliveredAt,
    ).toBe('2026-11-23T00:00:00.000Z');
  });

  it('keeps rows without a billing period apart', () => {
    expect(toDelivery(TABLE, { ...ROW, billing_period: null }).key).toBe(
      'unreadable',
    );
  });
});

import { COST_LINE_KEYS } from './aggregationSql';
import { toCostLine } from './toCostLine';

const row = (changes: Record<string, unknown> = {}) => ({
  bad: 0,
  ...Object.fromEntries(COST_LINE_KEYS.map(name => [name, null])),
  provider: 'aws',
  service: 'Amazon S3',
  machine_learning: 0,
  tax: 0,
  currency: 'USD',
  billing_period: '2026-10-01',
  day: '2026-10-31',
  effective: '10.500000000000000000',
  billed: '-100.000000000000000000',
  hours: null,
  row_count: 3n,
  ...changes,
});

describe('toCostLine', () => {
  it('leaves out what the bill leaves out, and zeros that say nothing', () => {
    expect(toCostLine(row()).line).toEqual({
      item: {
        provider: 'aws',
        service: 'Amazon S3',
        machineLearning: false,
        tax: false,
      },
      billingPeriod: '2026-10',
      day: '2026-10-31',
      currency: 'USD',
      effective: '10.5',
      billed: '-100',
      rows: 3,
    });
  });

  it('takes numbers in whatever type an engine answers them', () => {
    const { line } = toCostLine(
      row({ machine_learning: '1', tax: 1n, row_count: '12', hours: '2' }),
    );
    expect(line).toMatchObject({
      item: { machineLearning: true, tax: true },
      rows: 12,
      hours: '2',
    });
  });

  it('keeps a cost whose service the bill does not name', () => {
    expect(toCostLine(row({ service: '' })).line?.item.service).toBe('unknown');
  });

  it('only counts what could not be read', () => {
    expect(
      toCostLine({ bad: '1', row_count: '7', effective: null, day: null }),
    ).toEqual({ badRows: 7 });
  });

  it.each([
    { effective: 10.5 },
    { effective: '1e-7' },
    { billed: null },
    { currency: 'Dollars' },
    { day: '2026-10-31T00:00:00Z' },
  ])('refuses an engine that answers %j', changes => {
    expect(() => toCostLine(row(changes))).toThrow();
  });
});

import type { CostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { aggregationSql } from './aggregationSql';
import { createDuckDbDialect } from './dialects/duckdb';
import { FOCUS_COLUMN_NAMES } from './FocusColumn';

const nothing: CostReading = {
  tagKeys: [],
  clusterTagKeys: [],
  namespaceTagKeys: [],
  machineLearningServices: [],
  hostServices: [],
};

describe('aggregationSql', () => {
  const dialect = createDuckDbDialect();

  it('refuses a bill without a required column', () => {
    expect(() =>
      aggregationSql(dialect, {
        from: 'bill',
        columns: new Set(['BilledCost']),
        reading: nothing,
      }),
    ).toThrow(/^BillingAccountId: the column is missing, and so are/);
  });

  it('quotes whatever comes from outside', () => {
    const sql = aggregationSql(dialect, {
      from: 'bill',
      columns: new Set(FOCUS_COLUMN_NAMES),
      reading: { ...nothing, tagKeys: [`a'b/c~d`], hostServices: [`x'); --`] },
    });
    expect(sql).toContain(`'a''b/c~d'`);
    expect(sql).toContain(`'x''); --'`);
  });
});

import {
  aggregationSql,
  COST_LINE_KEYS,
  createDuckDbDialect,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { CostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillLimits } from '../BillLimits';
import type { BillTable } from './BillTable';
import { scanSql } from './scanSql';

/** The daily sums over all tables of a delivery, and the count of rows that cannot be read, in one pass. */
export function sumsSql(
  tables: BillTable[],
  options: { reading: CostReading; limits: BillLimits },
): string {
  const [first, ...others] = tables.map(table =>
    aggregationSql(createDuckDbDialect(table.columns), {
      from: scanSql(table, { limits: options.limits }),
      columns: new Set(table.columns.keys()),
      reading: options.reading,
    }),
  );
  if (others.length === 0) {
    return first;
  }
  const keys = ['bad', ...COST_LINE_KEYS].join(', ');
  const sums = ['effective', 'billed', 'hours'].map(
    name => `CAST(sum(CAST(${name} AS DECIMAL(38, 18))) AS VARCHAR) AS ${name}`,
  );
  return `SELECT ${keys}, ${sums.join(', ')}, sum(row_count) AS row_count
FROM (${[first, ...others]
    .map(sql => `SELECT * FROM (${sql})`)
    .join(' UNION ALL ')}) GROUP BY ${keys}`;
}

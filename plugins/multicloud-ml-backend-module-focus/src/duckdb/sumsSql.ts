import {
  aggregationSql,
  COST_ITEM_COLUMNS,
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
  return packItems(others.length === 0 ? first : addUp([first, ...others]));
}

/** Tables with different columns may hold rows of the same item and day. */
function addUp(sqls: string[]): string {
  const keys = ['bad', ...COST_LINE_KEYS].join(', ');
  const sums = ['effective', 'billed', 'hours'].map(
    name => `CAST(sum(CAST(${name} AS DECIMAL(38, 18))) AS VARCHAR) AS ${name}`,
  );
  return `SELECT ${keys}, ${sums.join(', ')}, sum(row_count) AS row_count
FROM (${sqls
    .map(sql => `SELECT * FROM (${sql})`)
    .join(' UNION ALL ')}) GROUP BY ${keys}`;
}

/** One text for an item, which many lines share, in place of a value for each of its columns: see `ItemReader`. */
function packItems(sql: string): string {
  const item = COST_ITEM_COLUMNS.map(name => `${name} := ${name}`).join(', ');
  return `SELECT * EXCLUDE (${COST_ITEM_COLUMNS.join(', ')}),
  CAST(to_json(struct_pack(${item})) AS VARCHAR) AS item
FROM (${sql})`;
}

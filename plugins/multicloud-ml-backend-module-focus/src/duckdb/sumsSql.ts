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

const ITEM_COLUMNS: ReadonlySet<string> = new Set(COST_ITEM_COLUMNS);
const LINE_COLUMNS = [
  ...COST_LINE_KEYS.filter(name => !ITEM_COLUMNS.has(name)),
  'effective',
  'billed',
  'hours',
  'row_count',
];

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

/** Two texts for an item and all its lines: handing over each value by itself takes longer than the sums do. */
function packItems(sql: string): string {
  return `SELECT bad, item, CAST(to_json(list(line)) AS VARCHAR) AS lines
FROM (
  SELECT bad, CAST(to_json(${pack(COST_ITEM_COLUMNS)}) AS VARCHAR) AS item,
    ${pack(LINE_COLUMNS)} AS line
  FROM (${sql})
) GROUP BY bad, item`;
}

function pack(names: readonly string[]): string {
  return `struct_pack(${names.map(name => `${name} := ${name}`).join(', ')})`;
}

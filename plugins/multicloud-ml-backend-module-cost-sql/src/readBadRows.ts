import type { BillProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  badRowsSql,
  toBadRow,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { BillTable } from './BillTable';
import type { SqlEngine } from './engines/SqlEngine';

const MAX_LISTED = 20;
const ROW_NUMBER = 'multicloud_ml_row';

/** Why the first bad rows cannot be counted. Rows of a table have no number, so the values have to tell which they are. */
export async function readBadRows(
  engine: SqlEngine,
  table: BillTable,
  about: { file: string; where: string; signal: AbortSignal },
): Promise<BillProblem[]> {
  const dialect = engine.dialect(table.types);
  const sql = badRowsSql(dialect, {
    from: `(SELECT bill_table.*, 1 AS ${dialect.identifier(ROW_NUMBER)} FROM ${
      table.from
    } AS bill_table) AS numbered`,
    columns: new Set(table.types.keys()),
    reading: table.reading,
    rowNumber: ROW_NUMBER,
    limit: MAX_LISTED,
    where: about.where,
  });
  const problems: BillProblem[] = [];
  for await (const rows of engine.query(sql, { signal: about.signal })) {
    for (const { column, why } of rows.map(toBadRow)) {
      problems.push({ file: about.file, column, why });
    }
  }
  return problems;
}

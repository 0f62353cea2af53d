import type { DuckDBConnection } from '@duckdb/node-api';
import type { BillProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  badRowsSql,
  createDuckDbDialect,
  toBadRow,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { CostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillLimits } from '../BillLimits';
import type { BillPart } from './BillTable';
import { type RejectedLine, takeRejectedLines } from './takeRejectedLines';
import { scanSql } from './scanSql';

const ROW_NUMBER = 'row_of_bill';

/**
 * The first rows that cannot be read, file by file. Only asked for when there are any, because it reads the files once
 * more.
 *
 * In a CSV file a row counts as one line: where values hold line breaks, the line is further down.
 */
export async function findBadRows(
  connection: DuckDBConnection,
  parts: BillPart[],
  options: {
    reading: CostReading;
    limits: BillLimits;
    most: number;
  },
): Promise<BillProblem[]> {
  const { reading, limits, most } = options;
  const problems: BillProblem[] = [];
  for (const part of parts) {
    if (problems.length >= most) {
      break;
    }
    const { columns, format } = part;
    const scan = scanSql({ parts: [part], format, columns }, { limits });
    const result = await connection.runAndReadAll(
      badRowsSql(createDuckDbDialect(columns), {
        from: `(SELECT row_number() OVER () AS ${ROW_NUMBER}, * FROM ${scan}) AS numbered`,
        columns: new Set(columns.keys()),
        reading,
        rowNumber: ROW_NUMBER,
        limit: most - problems.length,
      }),
    );
    const skipped = await takeRejectedLines(connection, [part]);
    for (const answer of result.getRowObjectsJson()) {
      const { row, column, why } = toBadRow(answer);
      const line = format === 'csv' ? lineOfRow(row, skipped) : row;
      problems.push({ file: part.key, line, column, why });
    }
  }
  return problems;
}

/** @param skipped - lines that are no rows, in order */
function lineOfRow(row: number, skipped: RejectedLine[]): number {
  let line = row + 1;
  for (const other of skipped) {
    if (other.line > line) {
      break;
    }
    line++;
  }
  return line;
}

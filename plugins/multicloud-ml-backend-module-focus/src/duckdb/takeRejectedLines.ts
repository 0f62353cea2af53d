import { stat } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { BillPart } from './BillTable';

/** A line of a CSV file that is not CSV. */
export interface RejectedLine {
  part: BillPart;
  /** 1 is the header. */
  line: number;
  why: string;
  /** Whether the file ends in the middle of it. */
  cutOff: boolean;
}

const WHY = new Map([
  ['MISSING COLUMNS', 'has fewer columns than the header'],
  ['TOO MANY COLUMNS', 'has more columns than the header'],
  ['UNQUOTED VALUE', 'has a quotation mark that is not closed or not doubled'],
  ['LINE SIZE OVER MAXIMUM', 'is longer than "limits.lineKilobytes" allows'],
  ['INVALID ENCODING', 'is not text in UTF-8'],
  ['INVALID STATE', 'is not CSV'],
]);

const ENDS_EARLY = new Set(['MISSING COLUMNS', 'UNQUOTED VALUE']);

const rejects = z.array(
  z.object({
    file_path: z.string(),
    line: z.coerce.number().int(),
    error_type: z.string(),
    last_byte: z.coerce.number().nullable(),
  }),
);

/**
 * What the last reading put aside, in the order of lines; a further call finds only what is put aside from then on.
 * Text that is not UTF-8 is found in the columns that are read, not in others.
 */
export async function takeRejectedLines(
  connection: DuckDBConnection,
  parts: BillPart[],
): Promise<RejectedLine[]> {
  const tables = await connection.runAndReadAll(
    `SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'`,
  );
  if (tables.currentRowCount === 0) {
    return [];
  }
  const result = await connection.runAndReadAll(`
    SELECT file_path, line, min(error_type) AS error_type,
      max(line_byte_position + octet_length(encode(csv_line)) - 1) AS last_byte
    FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
    GROUP BY file_path, line ORDER BY file_path, line`);
  await connection.run('DROP TABLE reject_errors');
  await connection.run('DROP TABLE reject_scans');
  const found: RejectedLine[] = [];
  for (const reject of rejects.parse(result.getRowObjectsJson())) {
    const part = parts.find(({ path }) => path === reject.file_path);
    if (part) {
      const { size } = await stat(part.path);
      found.push({
        part,
        line: reject.line,
        why: WHY.get(reject.error_type) ?? 'is not CSV',
        cutOff:
          ENDS_EARLY.has(reject.error_type) && (reject.last_byte ?? 0) >= size,
      });
    }
  }
  return found;
}

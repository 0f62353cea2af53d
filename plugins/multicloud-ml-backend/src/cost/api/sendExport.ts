import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { EXPORT_COLUMNS } from './exportColumns';

/** Always the same: nothing that anybody names gets into a header. */
const FILE_NAME = 'model-costs.csv';

/**
 * Sends rows as a CSV file, no faster than the caller takes them. When reading fails the connection is cut, so that half
 * a file is not taken for a whole one.
 *
 * @returns how many rows were sent
 */
export async function sendExport(
  res: Response,
  rows: AsyncIterable<Record<string, string>>,
): Promise<number> {
  let sent = 0;
  async function* counted() {
    for await (const row of rows) {
      sent += 1;
      yield row;
    }
  }
  res.status(200);
  res.setHeader('Content-Type', 'text/csv; charset=utf-8; header=present');
  res.setHeader('Content-Disposition', `attachment; filename="${FILE_NAME}"`);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Cache-Control', 'no-store');
  await pipeline(
    Readable.from(counted()),
    stringify({
      header: true,
      columns: [...EXPORT_COLUMNS],
      // Quoted throughout: a reader that takes another separator still finds no cell that we did not write.
      quoted: true,
      quoted_empty: true,
      record_delimiter: 'windows',
    }),
    res,
  );
  return sent;
}

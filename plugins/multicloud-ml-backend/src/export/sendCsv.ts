import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Response } from 'express';
import { beginFile } from './beginFile';
import { counted } from './counted';

/**
 * Sends rows as a CSV file, no faster than the caller takes them. When reading fails the connection is cut, so that half
 * a file is not taken for a whole one.
 *
 * @param rows - cells that no spreadsheet runs, see `plainCell`
 * @returns how many rows were sent
 */
export async function sendCsv<Column extends string>(
  res: Response,
  file: { name: string; columns: readonly Column[] },
  rows: AsyncIterable<Record<Column, string>>,
): Promise<number> {
  const { items, count } = counted(rows);
  beginFile(res, file.name, 'csv');
  await pipeline(
    Readable.from(items),
    stringify({
      header: true,
      columns: [...file.columns],
      // Quoted throughout: a reader that takes another separator still finds no cell that we did not write.
      quoted: true,
      quoted_empty: true,
      record_delimiter: 'windows',
    }),
    res,
  );
  return count();
}

import { basename } from 'node:path';
import { isError } from '@backstage/errors';
import { BillRefusedError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import type { Column, CsvRow } from './CsvRow';
import { describeFileError } from './describeFileError';
import { openCostFile } from './openCostFile';
import { readHeader } from './readHeader';

/** No row that makes sense is longer; stops at an endless one. */
const MAX_RECORD = 10_000;

const parsedRecord = z.object({
  record: z.array(z.string()),
  info: z.object({ lines: z.number() }),
});

/**
 * Reads the rows of a CSV file one after the other.
 *
 * @throws {@link BillRefusedError} when it is not such a CSV file; Error when it cannot be read.
 */
export async function* readCsvRows(
  path: string,
  options: { signal: AbortSignal },
): AsyncIterable<CsvRow> {
  const { file } = await openCostFile(path);
  const refuse = (why: string, at: { line?: number; column?: string } = {}) =>
    new BillRefusedError([{ file: basename(path), ...at, why }]);
  const content = file.createReadStream({ autoClose: false });
  const parser = parse({
    bom: true,
    info: true,
    max_record_size: MAX_RECORD,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  content.on('error', error => parser.destroy(error));
  content.pipe(parser);
  let columns: Column[] | undefined;
  try {
    for await (const parsed of parser) {
      options.signal.throwIfAborted();
      const { record, info } = parsedRecord.parse(parsed);
      // What is not UTF-8 is decoded to U+FFFD.
      if (record.some(cell => /[\0\uFFFD]/.test(cell))) {
        throw refuse(
          'holds bytes that are not UTF-8 text; save it as "CSV UTF-8"',
          { line: info.lines },
        );
      }
      if (columns) {
        yield toRow(record, columns, info.lines);
      } else {
        const header = readHeader(record);
        if (header.problems) {
          throw new BillRefusedError(
            header.problems.map(problem => ({
              file: basename(path),
              line: info.lines,
              ...problem,
            })),
          );
        }
        columns = header.columns;
      }
    }
  } catch (error) {
    options.signal.throwIfAborted();
    if (error instanceof BillRefusedError) {
      throw error;
    }
    if (error instanceof CsvError) {
      throw refuse(sentenceOf(error), { line: lineOf(error) });
    }
    throw describeFileError(path, error);
  } finally {
    content.destroy();
    parser.destroy();
    await file.close();
  }
  if (!columns) {
    throw refuse('is empty; write at least the header');
  }
}

function toRow(record: string[], columns: Column[], line: number): CsvRow {
  const cells: CsvRow['cells'] = {};
  columns.forEach((column, index) => {
    if (record[index]) {
      cells[column] = record[index];
    }
  });
  return record.length === columns.length
    ? { line, cells }
    : {
        line,
        cells,
        broken: `has ${record.length} columns and the header ${columns.length}; put values that hold a comma in quotation marks`,
      };
}

function sentenceOf(error: CsvError): string {
  switch (error.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return `a row is longer than ${MAX_RECORD} characters; is it a CSV file with an end to each line?`;
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'the file ends inside quotation marks; it may be cut off, write it again';
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return 'a quotation mark stands where none may; double those inside a value, and put the whole value in quotation marks';
    default:
      return `is not a CSV file (${error.code}); save it as CSV with commas`;
  }
}

function lineOf(error: unknown): number | undefined {
  const lines: unknown = isError(error) ? error.lines : undefined;
  return typeof lines === 'number' ? lines : undefined;
}

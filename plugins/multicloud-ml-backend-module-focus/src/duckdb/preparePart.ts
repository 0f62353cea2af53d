import { symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { resolveColumns } from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { BillLimits } from '../BillLimits';
import type { BillPart } from './BillTable';
import { readHeader } from './readHeader';
import { quote } from './scanSql';
import { UnfitFileError } from './UnfitFileError';
import { unpackGzip } from './unpackGzip';

/** A file of a delivery on this machine. */
export interface LocalBill {
  /** What people know it by; its ending tells the format. */
  key: string;
  path: string;
}

/**
 * Makes a file ready to be read, and finds its columns.
 *
 * DuckDB gets to know it by a name of our own only: in a name that somebody else chose `*` and `[` would be patterns.
 *
 * @throws UnfitFileError when it cannot be what its name says
 */
export async function preparePart(
  bill: LocalBill,
  options: {
    connection: DuckDBConnection;
    folder: string;
    number: number;
    limits: BillLimits;
    signal: AbortSignal;
  },
): Promise<{ part: BillPart; problems: UnfitFileError[] }> {
  const { connection, folder, number, limits, signal } = options;
  const packed = /\.gz$/i.test(bill.key);
  const format = /\.parquet$/i.test(bill.key) ? 'parquet' : 'csv';
  const path = join(folder, `bill-${number}.${format}`);
  if (packed) {
    await unpackGzip(bill.path, path, { limits, signal });
  } else {
    await symlink(resolve(bill.path), path, 'file');
  }
  if (format === 'parquet') {
    await checkParquetSize(connection, path, limits);
  }
  const columns =
    format === 'parquet'
      ? await describe(connection, `read_parquet(${quote(path)})`)
      : await readCsvColumns(connection, path, limits);
  const names = columns.map(([name]) => name);
  const problems = resolveColumns(names).problems.map(
    ({ column, why }) => new UnfitFileError(why + hint(names), column),
  );
  return {
    part: {
      key: bill.key,
      path,
      format,
      columns: new Map(
        format === 'parquet' ? columns : columns.map(nameForReading),
      ),
    },
    problems,
  };
}

async function readCsvColumns(
  connection: DuckDBConnection,
  path: string,
  limits: BillLimits,
): Promise<Array<[name: string, type: string]>> {
  const header = await readHeader(path, {
    mostBytes: limits.lineKilobytes * 1024,
  });
  // DuckDB takes the line apart; alone in a file, so that it looks at nothing else.
  const headerPath = `${path}.header.csv`;
  await writeFile(headerPath, `${header}\n`);
  const result = await connection.runAndReadAll(
    `SELECT * FROM read_csv(${quote(
      headerPath,
    )}, all_varchar = true, header = false, delim = ',', quote = '"', escape = '"', max_line_size = ${
      limits.lineKilobytes * 1024
    }) LIMIT 1`,
  );
  const [names = []] = result.getRowsJson();
  return names.map(name => [String(name ?? ''), 'VARCHAR']);
}

/** Columns that are not read may be called anything, and twice the same. */
function nameForReading(
  [name, type]: [string, string],
  index: number,
): [string, string] {
  const { columns } = resolveColumns([name]);
  return [columns.size > 0 ? name : `ignored_${index}`, type];
}

async function describe(
  connection: DuckDBConnection,
  scan: string,
): Promise<Array<[name: string, type: string]>> {
  const result = await connection.runAndReadAll(
    `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${scan})`,
  );
  return result
    .getRowsJson()
    .map(([name, type]) => [String(name), String(type)]);
}

async function checkParquetSize(
  connection: DuckDBConnection,
  path: string,
  limits: BillLimits,
): Promise<void> {
  const result = await connection.runAndReadAll(
    `SELECT CAST(coalesce(sum(total_uncompressed_size), 0) AS DOUBLE) FROM parquet_metadata(${quote(
      path,
    )})`,
  );
  const bytes = Number(result.getRowsJson()[0]?.[0]);
  if (!(bytes <= limits.uncompressedGigabytes * 1e9)) {
    throw new UnfitFileError(
      `unpacks to more than ${limits.uncompressedGigabytes} GB; have the export split into smaller files, or raise "limits.uncompressedGigabytes"`,
    );
  }
}

/** What a file without the right columns most likely is. */
function hint(names: string[]): string {
  const [first = ''] = names;
  if (/^\s*</.test(first)) {
    return '; this is a web page or XML, perhaps an error message that was saved in place of the bill';
  }
  const separator = /[;\t|]/.exec(first)?.[0];
  return names.length === 1 && separator
    ? `; columns are separated by ${
        separator === '\t' ? 'tabs' : `"${separator}"`
      } here, and have to be separated by ","`
    : '';
}

import type { BillLimits } from '../BillLimits';
import type { BillTable } from './BillTable';

/** How many faulty lines of CSV files are kept; a delivery that reaches it is refused. */
export const REJECTS_LIMIT = 10_000;

/** @returns what stands behind FROM to read a table; every value in it is ours or quoted */
export function scanSql(
  table: BillTable,
  options: { limits: BillLimits },
): string {
  const paths = `[${table.parts.map(part => quote(part.path)).join(', ')}]`;
  if (table.format === 'parquet') {
    return `read_parquet(${paths})`;
  }
  const columns = [...table.columns].map(
    ([name, type]) => `${quote(name)}: ${quote(type)}`,
  );
  // Everything is said, so that no time goes into guessing. Lines that are not CSV are put aside, not guessed at either.
  return `read_csv(${paths}, auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
    columns = {${columns.join(
      ', ',
    )}}, strict_mode = true, null_padding = false, max_line_size = ${
    options.limits.lineKilobytes * 1024
  }, ignore_errors = true, store_rejects = true, rejects_limit = ${REJECTS_LIMIT})`;
}

export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

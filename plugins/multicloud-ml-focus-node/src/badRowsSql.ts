import type { CostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import { quoteValue } from './quoteValue';
import { readRowsSql } from './readRowsSql';
import { resolveColumns } from './resolveColumns';
import { ROW_CHECKS } from './rowChecks';
import type { SqlDialect } from './SqlDialect';

/**
 * The first rows of a bill that cannot be counted, for people who look for the fault: `toBadRow` reads what comes back.
 * It is a second pass over the bill, asked for only when `aggregationSql` counted bad rows.
 *
 * @param about - `rowNumber`: a column of `from` that counts its rows; `limit`: how many rows at most
 * @throws Error when a required column is missing or there twice
 *
 * @public
 */
export function badRowsSql(
  dialect: SqlDialect,
  about: {
    from: string;
    columns: ReadonlySet<string>;
    reading: CostReading;
    rowNumber: string;
    limit: number;
    where?: string;
  },
): string {
  const { columns } = resolveColumns(about.columns);
  const checks = ROW_CHECKS.map(check => ({
    ...check,
    name: columns.get(check.column),
  }));
  const keep = [
    about.rowNumber,
    ...new Set(checks.flatMap(check => check.name ?? [])),
  ];
  const values = checks.map(
    ({ name }, index) =>
      `WHEN ${index} THEN ${
        name === undefined
          ? dialect.literal('')
          : `coalesce(substr(${dialect.text(name)}, 1, 200), '')`
      }`,
  );
  const fence = dialect.fence ? `\n${dialect.fence}` : '';
  return `WITH rows_read AS (
${readRowsSql(dialect, { ...about, columns, keep })}${fence}
), rows_checked AS (
SELECT rows_read.*,
  CASE ${checks
    .map((check, index) => `WHEN ${check.bad} THEN ${index}`)
    .join(' ')} END AS failed_check
FROM rows_read${fence}
)
SELECT ${dialect.identifier(about.rowNumber)} AS bad_row,
  failed_check,
  CASE failed_check ${values.join(' ')} END AS bad_value
FROM rows_checked
WHERE failed_check IS NOT NULL
ORDER BY 1
LIMIT ${about.limit}`;
}

const row = z.object({
  bad_row: z.coerce.number().int(),
  failed_check: z.coerce
    .number()
    .int()
    .min(0)
    .max(ROW_CHECKS.length - 1),
  bad_value: z.string(),
});

/**
 * Reads one row of what `badRowsSql` answers.
 *
 * @throws ZodError when the engine answered something else
 *
 * @public
 */
export function toBadRow(answer: Record<string, unknown>): {
  row: number;
  column: string;
  why: string;
} {
  const { bad_row, failed_check, bad_value } = row.parse(answer);
  const { column, why } = ROW_CHECKS[failed_check];
  return { row: bad_row, column, why: `${quoteValue(bad_value)} ${why}` };
}

import type { CostReading } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { PROVIDER_ALIASES } from './providerOf';
import { readRowsSql } from './readRowsSql';
import { resolveColumns } from './resolveColumns';
import { ROW_CHECKS } from './rowChecks';
import type { SqlDialect } from './SqlDialect';

/** The columns of what `aggregationSql` answers that say what a cost item is. @public */
export const COST_ITEM_COLUMNS = [
  'provider',
  'billing_account_id',
  'account_id',
  'account_name',
  'service',
  'category',
  'region',
  'resource_id',
  'resource_name',
  'tag',
  'allocated_resource_id',
  'allocated_tag',
  'cluster',
  'namespace',
  'machine_learning',
  'tax',
] as const;

/**
 * By what rows are summed. Of a row that is not `detailed` the region, the resource and its name are left out, so that
 * what travels is bounded by the number of accounts, services and models, not of resources.
 *
 * @public
 */
export const COST_LINE_KEYS = [
  ...COST_ITEM_COLUMNS,
  'currency',
  'billing_period',
  'day',
] as const;

const ONLY_IN_DETAIL: ReadonlySet<string> = new Set([
  'region',
  'resource_id',
  'resource_name',
]);

const KEPT_AS_READ: ReadonlySet<string> = new Set([
  'machine_learning',
  'tax',
  'billing_period',
  'day',
]);

/**
 * The one question that is asked of a bill, wherever it lies: its daily sums. One row for each cost line, one column
 * for each of its fields, and `bad` = 1 on rows that only count (`row_count`) what could not be read; `toCostLine` reads
 * it.
 *
 * It is one pass over the bill: rows are checked, and bad ones counted, in the same go.
 *
 * @param about - `from`: what stands behind FROM; `columns`: all columns that it has, as `resolveColumns` finds them
 *   fit; `where`: a condition over its own columns, for instance a month
 * @throws Error when a required column is missing or there twice
 *
 * @example
 * ```ts
 * aggregationSql(duckdb, { from: '"costs"', columns, reading: readCostReading(config) });
 * ```
 *
 * @public
 */
export function aggregationSql(
  dialect: SqlDialect,
  about: {
    from: string;
    columns: ReadonlySet<string>;
    reading: CostReading;
    where?: string;
  },
): string {
  const { columns, problems } = resolveColumns(about.columns);
  if (problems.length > 0) {
    throw new Error(
      problems.map(({ column, why }) => `${column}: ${why}`).join('; '),
    );
  }
  const bad = ROW_CHECKS.map(check => `(${check.bad})`).join(' OR ');
  const groupBy = Array.from(
    { length: COST_LINE_KEYS.length + 1 },
    (_, i) => i + 1,
  );
  const fence = dialect.fence ? `\n${dialect.fence}` : '';
  return `WITH rows_read AS (
${readRowsSql(dialect, { ...about, columns })}${fence}
), rows_checked AS (
SELECT rows_read.*,
  ${dialect.month('period_start')} AS billing_period,
  ${dialect.day('charge_start')} AS day,
  CASE WHEN ${bad} THEN 1 ELSE 0 END AS bad
FROM rows_read${fence}
), rows_detailed AS (
SELECT rows_checked.*,
  CASE WHEN bad = 0 AND (machine_learning = 1 OR host = 1 OR tag IS NOT NULL OR cluster IS NOT NULL
    OR namespace IS NOT NULL OR allocated_resource_id IS NOT NULL OR allocated_tag IS NOT NULL)
    THEN 1 ELSE 0 END AS detailed
FROM rows_checked${fence}
), summed AS (
SELECT bad,
  ${COST_LINE_KEYS.map(key =>
    ONLY_IN_DETAIL.has(key)
      ? `CASE WHEN detailed = 1 THEN ${key} END AS ${key}`
      : key,
  ).join(',\n  ')},
  sum(effective) AS effective,
  sum(billed) AS billed,
  sum(hours) AS hours,
  count(*) AS row_count
FROM rows_detailed
GROUP BY ${groupBy.join(', ')}
)
SELECT bad,
  ${COST_LINE_KEYS.map(key => `${finish(dialect, key)} AS ${key}`).join(
    ',\n  ',
  )},
  ${dialect.decimalText('sum(effective)')} AS effective,
  ${dialect.decimalText('sum(billed)')} AS billed,
  ${dialect.decimalText('sum(hours)')} AS hours,
  sum(row_count) AS row_count
FROM summed
GROUP BY ${groupBy.join(', ')}`;
}

/** What is done with a key once its rows are summed: few values are left by then. */
function finish(
  dialect: SqlDialect,
  key: (typeof COST_LINE_KEYS)[number],
): string {
  if (key === 'provider') {
    return `CASE lower(trim(provider))${[...PROVIDER_ALIASES]
      .map(
        ([name, id]) =>
          ` WHEN ${dialect.literal(name)} THEN ${dialect.literal(id)}`,
      )
      .join('')} ELSE lower(trim(provider)) END`;
  }
  if (key === 'currency') {
    return 'upper(trim(currency))';
  }
  if (key === 'billing_period' || key === 'day') {
    return dialect.dayText(key);
  }
  return KEPT_AS_READ.has(key) ? key : `trim(${key})`;
}

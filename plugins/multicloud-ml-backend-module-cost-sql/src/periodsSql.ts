import {
  resolveColumns,
  type FocusColumn,
  type SqlDialect,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import { z } from 'zod';
import type { BillTable } from './BillTable';

/**
 * One row for each billing period of a table, of what changes when the period does: how many rows it has and how many
 * mention a tag that counts, the sums, the newest charge, the newest change.
 *
 * @param about - `where`: which periods; `now`: charges that end later say nothing of when the bill was written
 */
export function periodsSql(
  dialect: SqlDialect,
  table: BillTable,
  about: { where: string; now: Date },
): string {
  const { columns } = resolveColumns(table.types.keys());
  const name = (column: FocusColumn) => columns.get(column) ?? column;
  const tags = columns.get('Tags');
  const mentioned =
    (tags && dialect.mentions?.(tags, table.reading.tagKeys)) ?? 'FALSE';
  const change = table.changeColumn;
  const moment = about.now.toISOString().slice(0, 19).replace('T', ' ');
  const ended = `CASE WHEN charge_end <= TIMESTAMP '${moment}' THEN charge_end END`;
  return `SELECT ${dialect.dayText('billing_period')} AS billing_period,
  count(*) AS row_count,
  sum(mentioned) AS mentioned,
  ${dialect.decimalText('sum(effective)')} AS effective,
  ${dialect.decimalText('sum(billed)')} AS billed,
  ${dialect.dayText(dialect.day('max(charge_end)'))} AS last_day,
  ${dialect.dayText(dialect.day(`max(${ended})`))} AS ended_day,
  max(changed) AS changed,
  ${dialect.dayText(dialect.day('max(changed_at)'))} AS changed_day
FROM (
  SELECT ${dialect.month(
    dialect.time(name('BillingPeriodStart')),
  )} AS billing_period,
    ${dialect.time(name('ChargePeriodEnd'))} AS charge_end,
    ${dialect.decimal(name('EffectiveCost'))} AS effective,
    ${dialect.decimal(name('BilledCost'))} AS billed,
    CASE WHEN ${mentioned} THEN 1 ELSE 0 END AS mentioned,
    ${change ? dialect.text(change) : `nullif('', '')`} AS changed,
    ${dialect.time(change ?? name('ChargePeriodEnd'))} AS changed_at
  FROM ${table.from}
  WHERE ${about.where}
  ${dialect.fence ?? ''}
) AS bill
GROUP BY 1
ORDER BY 1`;
}

const text = z.string().nullable();
const count = z.union([z.number(), z.string()]).transform(String);

/** One billing period, as {@link periodsSql} answers it. */
export const periodRow = z.object({
  /** First day; null where the column cannot be read. */
  billing_period: text,
  row_count: count,
  mentioned: count,
  effective: text,
  billed: text,
  last_day: text,
  ended_day: text,
  changed: text,
  changed_day: text,
});
export type PeriodRow = z.output<typeof periodRow>;

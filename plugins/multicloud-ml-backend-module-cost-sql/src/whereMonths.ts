import {
  resolveColumns,
  type SqlDialect,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-focus-node';
import type { BillTable } from './BillTable';

/**
 * Limits a question to the rows of some billing periods.
 *
 * @param about - `from` and `to`: months, `YYYY-MM`, both included; `unreadable`: also rows whose period
 *   cannot be read, so that they are counted somewhere; not where `periodColumn` says which partitions are looked at
 */
export function whereMonths(
  dialect: SqlDialect,
  table: BillTable,
  about: { from: string; to: string; unreadable?: boolean },
): string {
  const time = timeOf(dialect, table);
  const range = `${time} >= TIMESTAMP '${
    about.from
  }-01 00:00:00' AND ${time} < TIMESTAMP '${addMonths(
    about.to,
    1,
  )}-01 00:00:00'`;
  const period = about.unreadable ? `(${time} IS NULL OR (${range}))` : range;
  if (!table.periodColumn) {
    return period;
  }
  // What the table is partitioned by, so that no other partition is read.
  const partitions = monthsOf(about.from, about.to).map(dialect.literal);
  return `${dialect.identifier(table.periodColumn)} IN (${partitions.join(
    ', ',
  )}) AND ${period}`;
}

/** Limits a question to the rows of which nobody can say what month they belong to. */
export function whereUnreadable(dialect: SqlDialect, table: BillTable): string {
  return `${timeOf(dialect, table)} IS NULL`;
}

/** A month so many months later, or earlier. */
export function addMonths(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1))
    .toISOString()
    .slice(0, 7);
}

function timeOf(dialect: SqlDialect, table: BillTable): string {
  return dialect.time(periodStartOf(table));
}

function periodStartOf(table: BillTable): string {
  const { columns } = resolveColumns(table.types.keys());
  return columns.get('BillingPeriodStart') ?? 'BillingPeriodStart';
}

function monthsOf(from: string, to: string): string[] {
  const months = [];
  for (let month = from; month <= to; month = addMonths(month, 1)) {
    months.push(month);
  }
  return months;
}

import type {
  CostItem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';
import { providerOf } from './providerOf';

const text = z
  .string()
  .nullish()
  .transform(value => value?.trim() || undefined);
const whole = z.union([z.number(), z.bigint(), z.string()]).transform(Number);
const flag = whole.transform(value => value === 1);
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d{1,18}0*)?$/, 'is not plain decimal text')
  .transform(withoutTrailingZeros);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day');

const itemColumns = z.object({
  provider: z.string().transform(providerOf),
  billing_account_id: text,
  account_id: text,
  account_name: text,
  service: text,
  category: text,
  region: text,
  resource_id: text,
  resource_name: text,
  tag: text,
  allocated_resource_id: text,
  allocated_tag: text,
  cluster: text,
  namespace: text,
  machine_learning: flag,
  tax: flag,
});

const sumColumns = z.object({
  currency: z.string().length(3),
  billing_period: day,
  day,
  effective: decimal,
  billed: decimal,
  hours: decimal.nullish(),
  row_count: whole,
});

/** What an item carries only where the bill says it. */
const TEXTS = [
  ['billingAccountId', 'billing_account_id'],
  ['accountId', 'account_id'],
  ['accountName', 'account_name'],
  ['category', 'category'],
  ['region', 'region'],
  ['resourceId', 'resource_id'],
  ['resourceName', 'resource_name'],
  ['tag', 'tag'],
  ['allocatedResourceId', 'allocated_resource_id'],
  ['allocatedTag', 'allocated_tag'],
  ['cluster', 'cluster'],
  ['namespace', 'namespace'],
] as const;

/**
 * Reads one row of what `aggregationSql` answers, by the names of its columns.
 *
 * @param item - how its cost item is read, for callers that have read the same item before
 * @returns a cost line, or how many rows could not be read
 * @throws ZodError when the engine answered something else
 *
 * @public
 */
export function toCostLine(
  row: Record<string, unknown>,
  item: (row: Record<string, unknown>) => CostItem = toCostItem,
):
  | { line: CostLine; badRows?: undefined }
  | { line?: undefined; badRows: number } {
  if (row.bad !== 0 && flag.parse(row.bad)) {
    return { badRows: whole.parse(row.row_count) };
  }
  const sums = sumColumns.parse(row);
  return {
    line: {
      item: item(row),
      billingPeriod: sums.billing_period.slice(0, 7),
      day: sums.day,
      currency: sums.currency,
      effective: sums.effective,
      billed: sums.billed,
      ...(sums.hours && { hours: sums.hours }),
      rows: sums.row_count,
    },
  };
}

/**
 * Reads the columns that say what a cost item is.
 *
 * @throws ZodError when the engine answered something else
 *
 * @public
 */
export function toCostItem(row: Record<string, unknown>): CostItem {
  const columns = itemColumns.parse(row);
  const item: CostItem = {
    provider: columns.provider,
    service: columns.service ?? 'unknown',
    machineLearning: columns.machine_learning,
    tax: columns.tax,
  };
  for (const [field, column] of TEXTS) {
    const value = columns[column];
    if (value !== undefined) {
      item[field] = value;
    }
  }
  return item;
}

function withoutTrailingZeros(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

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

const sums = z.object({
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
 * @returns a cost line, or how many rows could not be read
 * @throws ZodError when the engine answered something else
 *
 * @public
 */
export function toCostLine(
  row: Record<string, unknown>,
):
  | { line: CostLine; badRows?: undefined }
  | { line?: undefined; badRows: number } {
  if (flag.parse(row.bad)) {
    return { badRows: whole.parse(row.row_count) };
  }
  const read = sums.parse(row);
  const item: CostItem = {
    provider: read.provider,
    service: read.service ?? 'unknown',
    machineLearning: read.machine_learning,
    tax: read.tax,
  };
  for (const [field, column] of TEXTS) {
    const value = read[column];
    if (value !== undefined) {
      item[field] = value;
    }
  }
  return {
    line: {
      item,
      billingPeriod: read.billing_period.slice(0, 7),
      day: read.day,
      currency: read.currency,
      effective: read.effective,
      billed: read.billed,
      ...(read.hours && { hours: read.hours }),
      rows: read.row_count,
    },
  };
}

function withoutTrailingZeros(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

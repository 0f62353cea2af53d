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
const DECIMAL = /^-?\d+(\.\d{1,18}0*)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const decimal = z.string().regex(DECIMAL, 'is not plain decimal text');
const day = z.string().regex(DAY, 'is not a day');

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

type Sums = z.infer<typeof sumColumns>;

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
  const sums = isSums(row) ? row : sumColumns.parse(row);
  return {
    line: {
      item: item(row),
      billingPeriod: sums.billing_period.slice(0, 7),
      day: sums.day,
      currency: sums.currency,
      effective: withoutTrailingZeros(sums.effective),
      billed: withoutTrailingZeros(sums.billed),
      ...(sums.hours && { hours: withoutTrailingZeros(sums.hours) }),
      rows: sums.row_count,
    },
  };
}

/** Spares the usual answer the schema: there is one for each item and day of a bill, and it takes a tenth of the time. */
function isSums(row: Record<string, unknown>): row is Sums {
  const { currency, billing_period, effective, billed, hours } = row;
  return (
    typeof currency === 'string' &&
    currency.length === 3 &&
    matches(DAY, billing_period) &&
    matches(DAY, row.day) &&
    matches(DECIMAL, effective) &&
    matches(DECIMAL, billed) &&
    (hours === null || hours === undefined || matches(DECIMAL, hours)) &&
    typeof row.row_count === 'number'
  );
}

function matches(pattern: RegExp, value: unknown): boolean {
  return typeof value === 'string' && pattern.test(value);
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

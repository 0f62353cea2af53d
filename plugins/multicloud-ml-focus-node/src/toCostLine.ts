import type { CostLine } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';
import { providerOf } from './providerOf';

const text = z
  .string()
  .nullish()
  .transform(value => value?.trim() || undefined);
const flag = z.coerce
  .number()
  .int()
  .transform(value => value === 1);
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d{1,18}0*)?$/, 'is not plain decimal text');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'is not a day');
const count = z.coerce.number().int().nonnegative();

const sumsOfGoodRows = z.object({
  provider: z.string().transform(providerOf),
  billing_account_id: text,
  account_id: text,
  account_name: text,
  service: text.transform(value => value ?? 'unknown'),
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
  currency: z.string().trim().length(3),
  billing_period: day,
  day,
  effective: decimal,
  billed: decimal,
  hours: decimal.nullish(),
  row_count: count,
});

const countOfBadRows = z.object({ bad: flag, row_count: count });

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
  const { bad, row_count: rows } = countOfBadRows.parse(row);
  if (bad) {
    return { badRows: rows };
  }
  const sums = sumsOfGoodRows.parse(row);
  return {
    line: {
      item: withoutEmpty({
        provider: sums.provider,
        billingAccountId: sums.billing_account_id,
        accountId: sums.account_id,
        accountName: sums.account_name,
        service: sums.service,
        category: sums.category,
        region: sums.region,
        resourceId: sums.resource_id,
        resourceName: sums.resource_name,
        tag: sums.tag,
        allocatedResourceId: sums.allocated_resource_id,
        allocatedTag: sums.allocated_tag,
        cluster: sums.cluster,
        namespace: sums.namespace,
        machineLearning: sums.machine_learning,
        tax: sums.tax,
      }),
      billingPeriod: sums.billing_period.slice(0, 7),
      day: sums.day,
      currency: sums.currency,
      effective: withoutTrailingZeros(sums.effective),
      billed: withoutTrailingZeros(sums.billed),
      ...(sums.hours && { hours: withoutTrailingZeros(sums.hours) }),
      rows,
    },
  };
}

function withoutTrailingZeros(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}

function withoutEmpty<T extends object>(fields: T): T {
  const copy = { ...fields };
  for (const key in copy) {
    if (copy[key] === undefined) {
      delete copy[key];
    }
  }
  return copy;
}

import type {
  BillProblem,
  CostItem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BillRefusedError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import {
  AMOUNT,
  CURRENCY,
  LONGEST_TEXT,
  MONTH,
  isCostItem,
  isCostLine,
} from './isCostLine';

const text = z.string().max(LONGEST_TEXT);
const name = z.string().min(1).max(LONGEST_TEXT);
const amount = z.string().regex(AMOUNT, 'is not a plain decimal amount');

const itemSchema = z.object({
  provider: name,
  billingAccountId: text.optional(),
  accountId: text.optional(),
  accountName: text.optional(),
  service: text,
  category: text.optional(),
  region: text.optional(),
  resourceId: text.optional(),
  resourceName: text.optional(),
  tag: text.optional(),
  allocatedResourceId: text.optional(),
  allocatedTag: text.optional(),
  cluster: text.optional(),
  namespace: text.optional(),
  machineLearning: z.boolean(),
  tax: z.boolean(),
  entered: z
    .object({ entityRef: name, deployment: name.optional() })
    .optional(),
});

const lineSchema = z.object({
  item: itemSchema,
  billingPeriod: z.string().regex(MONTH, 'is not a month YYYY-MM'),
  day: z.iso.date(),
  currency: z.string().regex(CURRENCY, 'is not an ISO 4217 code'),
  effective: amount,
  billed: amount,
  hours: amount.optional(),
  rows: z.number().int().nonnegative(),
});

const MOST_PROBLEMS = 20;

/**
 * Checks the lines that a module reads, once, at the edge. Lines that share an item object have it checked once.
 *
 * @param file - the delivery's key, for the problems
 * @throws BillRefusedError when any of them is not what a cost line has to be: a sum that leaves one out would be wrong
 */
export function parseCostLines(
  lines: readonly unknown[],
  file: string,
  checked: WeakSet<CostItem>,
): CostLine[] {
  const parsed: CostLine[] = [];
  for (const line of lines) {
    if (!isCostLine(line)) {
      throw refusal(lines, file);
    }
    if (!checked.has(line.item)) {
      if (!isCostItem(line.item)) {
        throw refusal(lines, file);
      }
      checked.add(line.item);
    }
    parsed.push(line);
  }
  return parsed;
}

/** Says of the first wrong lines what is wrong with them. */
function refusal(lines: readonly unknown[], file: string): BillRefusedError {
  const problems: BillProblem[] = [];
  for (const line of lines) {
    const issues = lineSchema.safeParse(line).error?.issues ?? [];
    problems.push(
      ...issues.map(issue => ({
        file,
        column: issue.path.join('.'),
        why: `The reader of this bill made a line that cannot be used: ${issue.message}. This is an error of the module; tell those who keep it.`,
      })),
    );
    if (problems.length >= MOST_PROBLEMS) {
      break;
    }
  }
  return new BillRefusedError(problems.slice(0, MOST_PROBLEMS));
}

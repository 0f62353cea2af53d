import type {
  BillProblem,
  CostItem,
  CostLine,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BillRefusedError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

const text = z.string().max(4096);
const name = z.string().min(1).max(4096);
const amount = z
  .string()
  .max(40)
  .regex(/^-?\d{1,12}(\.\d{1,18})?$/, 'is not a plain decimal amount');

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
  billingPeriod: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'is not a month YYYY-MM'),
  day: z.iso.date(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not an ISO 4217 code'),
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
  known: WeakMap<object, CostItem>,
): CostLine[] {
  const problems: BillProblem[] = [];
  const parsed: CostLine[] = [];
  for (const line of lines) {
    const item = parseItem(line, known);
    const rest = lineSchema.safeParse(line);
    if (item.success && rest.success) {
      parsed.push({ item: item.data, ...rest.data });
    } else {
      const { issues } = (item.success ? rest.error : item.error) ?? {
        issues: [],
      };
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
  }
  if (problems.length > 0) {
    throw new BillRefusedError(problems.slice(0, MOST_PROBLEMS));
  }
  return parsed;
}

function parseItem(line: unknown, known: WeakMap<object, CostItem>) {
  const item =
    typeof line === 'object' && line !== null && 'item' in line
      ? line.item
      : undefined;
  const key = typeof item === 'object' && item !== null ? item : undefined;
  const before = key && known.get(key);
  if (before) {
    return { success: true as const, data: before, error: undefined };
  }
  const result = itemSchema.safeParse(item);
  if (result.success && key) {
    known.set(key, result.data);
  }
  return result;
}

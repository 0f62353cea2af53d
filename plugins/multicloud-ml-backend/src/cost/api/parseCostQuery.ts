import { InputError } from '@backstage/errors';
import {
  COST_BASES,
  TAX_TREATMENTS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';
import type { Reading } from '../queries/amountColumns';

/** How the caller of a cost route wants the amounts. */
export interface CostReadRequest extends Reading {
  /** Show amounts in this currency. */
  currency?: string;
  /** A group's entity ref. */
  team?: string;
}

const CURRENCIES: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('currency'),
);

/** The fields that every cost route takes. */
export const costQueryFields = {
  basis: z.enum(COST_BASES).default('effective'),
  tax: z.enum(TAX_TREATMENTS).default('excluded'),
  currency: z
    .string()
    .transform(code => code.toUpperCase())
    .refine(code => CURRENCIES.has(code), {
      error: issue =>
        `${JSON.stringify(
          issue.input,
        )} is not the ISO 4217 code of a currency in use; write for instance USD, or leave it out for amounts as billed.`,
    })
    .optional(),
  team: z
    .string()
    .transform(ref => ref.toLowerCase())
    .refine(ref => /^[^:/\s]+:[^:/\s]+\/[^:/\s]+$/.test(ref), {
      error: issue =>
        `${JSON.stringify(
          issue.input,
        )} is not the entity ref of a group; write for instance group:default/risk-ml.`,
    })
    .optional(),
};

const schema = z.object(costQueryFields);

/** @throws InputError that names the field, the value and what is allowed. */
export function parseCostQuery(query: unknown): CostReadRequest {
  return parseQuery(schema, query);
}

/** @throws InputError that names the field, the value and what is allowed. */
export function parseQuery<T>(shape: z.ZodType<T>, query: unknown): T {
  const parsed = shape.safeParse(query);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues
        .map(issue => `${z.core.toDotPath(issue.path)}: ${issue.message}`)
        .join('; '),
    );
  }
  return parsed.data;
}

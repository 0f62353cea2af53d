import { InputError } from '@backstage/errors';
import {
  EXEMPTION_STATES,
  type ExemptionDecision,
  type ExemptionInput,
  type ListExemptionsRequest,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';

const NOTE_LIMIT = 2000;

/** The shape of a request as a person submits it; what its values must say is for `checkExemption`. */
export const exemptionInputSchema: z.ZodType<ExemptionInput> = z.object({
  covers: z.string(),
  reason: z.string().trim(),
  until: z.string(),
});

/** What is said with a decision. */
export const exemptionDecisionSchema: z.ZodType<ExemptionDecision> = z.object({
  note: z
    .string()
    .trim()
    .max(NOTE_LIMIT, `is not a text of at most ${NOTE_LIMIT} characters`)
    .optional(),
});

const querySchema = z.object({
  team: z
    .union([z.string(), z.array(z.string())])
    .transform(value => [value].flat().map(ref => ref.toLowerCase()))
    .optional(),
  state: z
    .union([z.enum(EXEMPTION_STATES), z.array(z.enum(EXEMPTION_STATES))])
    .transform(value => [value].flat())
    .optional(),
  entityRef: z.string().toLowerCase().optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().optional(),
});

/**
 * Reads the query of `GET /v1/exemptions`. What is allowed is said by the OpenAPI document and checked before; this gives
 * it its type.
 *
 * @throws InputError
 */
export function parseExemptionsQuery(query: unknown): ListExemptionsRequest {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    throw new InputError(z.prettifyError(parsed.error));
  }
  return parsed.data;
}

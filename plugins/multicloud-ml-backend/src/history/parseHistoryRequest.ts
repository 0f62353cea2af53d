import { InputError } from '@backstage/errors';
import {
  type ListTransitionsRequest,
  TRANSITION_KINDS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';

/** How far back a trend looks unless it is told. */
const DEFAULT_DAYS = 30;

const transitionsSchema = z.object({
  team: z
    .union([z.string(), z.array(z.string())])
    .transform(value => [value].flat().map(ref => ref.toLowerCase()))
    .optional(),
  kind: z
    .union([z.enum(TRANSITION_KINDS), z.array(z.enum(TRANSITION_KINDS))])
    .transform(value => [value].flat())
    .optional(),
  direction: z.enum(['better', 'worse']).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().optional(),
});

const trendSchema = z.object({
  days: z.coerce.number().int().min(1).max(365).default(DEFAULT_DAYS),
});

/**
 * Reads the query of `GET /v1/history`. What is allowed is said by the OpenAPI document and checked before; this gives it
 * its type.
 *
 * @throws InputError
 */
export function parseTransitionsRequest(
  query: unknown,
): ListTransitionsRequest {
  return parse(transitionsSchema, query);
}

/**
 * Reads the query of `GET /v1/trend`.
 *
 * @throws InputError
 */
export function parseTrendRequest(query: unknown): { days: number } {
  return parse(trendSchema, query);
}

function parse<T>(schema: z.ZodType<T>, query: unknown): T {
  const parsed = schema.safeParse(query);
  if (!parsed.success) {
    throw new InputError(z.prettifyError(parsed.error));
  }
  return parsed.data;
}

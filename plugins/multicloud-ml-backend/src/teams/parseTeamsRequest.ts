import { InputError } from '@backstage/errors';
import type { ListTeamsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';

/** What teams can be sorted by. */
export const TEAM_SORTS = [
  'title',
  'models',
  'portability',
  'protected',
  'cost',
  'change',
] as const;
export type TeamSort = (typeof TEAM_SORTS)[number];

const schema = z.object({
  text: z.string().optional(),
  sort: z.enum(TEAM_SORTS).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().optional(),
});

/**
 * Reads the query of `GET /v1/teams`. What is allowed is said by the OpenAPI document and checked before.
 *
 * @throws InputError
 */
export function parseTeamsRequest(query: unknown): ListTeamsRequest {
  const parsed = schema.safeParse(query);
  if (!parsed.success) {
    throw new InputError(z.prettifyError(parsed.error));
  }
  return parsed.data;
}

import { InputError } from '@backstage/errors';
import type { ListModelsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod';

const texts = z
  .union([z.string(), z.array(z.string())])
  .transform(value => [value].flat())
  .optional();

const schema = z.object({
  team: texts.transform(refs => refs?.map(ref => ref.toLowerCase())),
  provider: texts,
  site: texts,
  tier: texts,
  grade: texts,
  recovery: texts,
  residency: texts,
  rule: texts,
  lifecycle: texts,
  stale: z.union([z.boolean(), z.stringbool()]).optional(),
  text: z.string().optional(),
  sort: z
    .enum(['title', 'tier', 'portability', 'recovery', 'cost', 'worst-first'])
    .optional(),
  order: z.enum(['asc', 'desc']).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
  cursor: z.string().optional(),
});

/**
 * Reads the query of `GET /v1/models`. What is allowed is said by the OpenAPI document and checked before; this gives
 * it its type.
 *
 * @throws InputError
 */
export function parseListRequest(query: unknown): ListModelsRequest {
  const parsed = schema.safeParse(query);
  if (!parsed.success) {
    throw new InputError(z.prettifyError(parsed.error));
  }
  return parsed.data;
}

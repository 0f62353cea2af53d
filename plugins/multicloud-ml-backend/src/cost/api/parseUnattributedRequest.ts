import { z } from 'zod';
import { costQueryFields, parseQuery } from './parseCostQuery';

const schema = z.object({
  ...costQueryFields,
  method: z.enum(['pool', 'unattributed']).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
  cursor: z.string().optional(),
});

/** Query of `GET /v1/costs/unattributed`. */
export type UnattributedRequest = z.infer<typeof schema>;

/** @throws InputError that names the field, the value and what is allowed. */
export function parseUnattributedRequest(query: unknown): UnattributedRequest {
  return parseQuery(schema, query);
}

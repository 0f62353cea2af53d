import { InputError } from '@backstage/errors';
import { z } from 'zod';

/**
 * Gives a request body its type. What is allowed is said by the OpenAPI document and checked before.
 *
 * @throws InputError
 */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new InputError(z.prettifyError(parsed.error));
  }
  return parsed.data;
}

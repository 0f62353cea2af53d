import { z } from 'zod';
import { RefusedInputError } from './RefusedInputError';

/**
 * Gives a request body its type. What is allowed is said by the OpenAPI document and checked before.
 *
 * @throws RefusedInputError
 */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    throw new RefusedInputError(
      parsed.error.issues.map(issue => {
        const path = z.core.toDotPath(issue.path);
        return { path, message: `${path || 'body'}: ${issue.message}` };
      }),
    );
  }
  return parsed.data;
}

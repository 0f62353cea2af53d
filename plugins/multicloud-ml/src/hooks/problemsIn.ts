import { ResponseError } from '@backstage/errors';
import type { Problem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What the backend says is wrong with the fields of a request; nothing where it refused for another reason. */
export function problemsIn(error: unknown): Problem[] {
  if (!ResponseError.is(error) || error.statusCode !== 400) return [];
  const sent = error.body.error.problems;
  const items: unknown[] = Array.isArray(sent) ? sent : [];
  return items.filter(isProblem);
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'message' in value &&
    typeof value.message === 'string'
  );
}

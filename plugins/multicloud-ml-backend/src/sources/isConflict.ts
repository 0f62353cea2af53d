import { isError } from '@backstage/errors';

/** Whether the scheduler refused to run a task because it runs already. */
export function isConflict(error: unknown): boolean {
  return isError(error) && error.name === 'ConflictError';
}

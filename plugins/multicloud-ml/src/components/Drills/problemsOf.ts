import { ResponseError } from '@backstage/errors';
import type { Problem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { reasonOf } from '../../hooks';
import { toFieldErrors, type DrillFormErrors } from './drillForm';

/** Puts what the backend refused at the fields that it names; anything else stands over the form. */
export function problemsOf(error: unknown): DrillFormErrors {
  if (ResponseError.is(error) && error.statusCode === 400) {
    const sent = error.body.error.problems;
    const items: unknown[] = Array.isArray(sent) ? sent : [];
    const problems = items.filter(isProblem);
    if (problems.length > 0) return toFieldErrors(problems);
  }
  return {
    form: error instanceof Error ? reasonOf(error) : 'Try again later.',
  };
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

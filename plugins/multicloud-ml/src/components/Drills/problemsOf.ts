import { ResponseError } from '@backstage/errors';
import type { Problem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { z } from 'zod/v4';
import { reasonOf } from '../../hooks';
import { toFieldErrors, type DrillFormErrors } from './drillForm';

const problemsSchema = z.array(
  z.object({ path: z.string(), message: z.string() }),
);

/** Puts what the backend refused at the fields, where it names them; else over the form. */
export function problemsOf(error: unknown): DrillFormErrors {
  if (ResponseError.is(error)) {
    const problems: Problem[] | undefined = problemsSchema.safeParse(
      'problems' in error.cause ? error.cause.problems : undefined,
    ).data;
    if (problems && problems.length > 0) return toFieldErrors(problems);
  }
  return {
    form: error instanceof Error ? reasonOf(error) : 'Try again later.',
  };
}

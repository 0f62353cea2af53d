import { ResponseError } from '@backstage/errors';
import { reasonOf } from '../../hooks';
import { DRILL_FIELDS, toFieldErrors, type DrillFormErrors } from './drillForm';

/** Where a refusal begins in the backend's message: `startedAt: … is in the future; evidenceUrl: … is not …`. */
const REFUSAL = new RegExp(`(?:^|; )(${DRILL_FIELDS.join('|')}): `);

/** Puts what the backend refused at the fields that it names; anything else stands over the form. */
export function problemsOf(error: unknown): DrillFormErrors {
  if (ResponseError.is(error) && error.statusCode === 400) {
    // Splitting at a group keeps it: text before, field, sentence, field, sentence …
    const [, ...parts] = error.cause.message.split(REFUSAL);
    const problems = parts.flatMap((path, index) =>
      index % 2 === 0 ? [{ path, message: parts[index + 1] }] : [],
    );
    if (problems.length > 0) return toFieldErrors(problems);
  }
  return {
    form: error instanceof Error ? reasonOf(error) : 'Try again later.',
  };
}

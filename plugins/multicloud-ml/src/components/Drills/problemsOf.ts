import type { Translate } from '../../format';
import { problemsIn, reasonOf } from '../../hooks';
import { toFieldErrors, type DrillFormErrors } from './drillForm';

/** Puts what the backend refused at the fields that it names; anything else stands over the form. */
export function problemsOf(error: unknown, t: Translate): DrillFormErrors {
  const problems = problemsIn(error);
  return problems.length > 0
    ? toFieldErrors(problems)
    : {
        form:
          error instanceof Error
            ? reasonOf(error, t)
            : t('shared.tryAgainLater'),
      };
}

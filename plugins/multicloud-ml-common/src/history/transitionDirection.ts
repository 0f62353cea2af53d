import type { Standing } from '../api/historyTypes';
import {
  RECOVERY_STATUSES,
  type RecoveryStatus,
  type ResidencyStatus,
} from '../assessment/Assessment';
import { GRADES, type GradeOrWithheld } from '../standard/Standard';

/** Positive for the better, negative for the worse, 0 for neither. */
type Step = number;

/**
 * Whether a model stands worse or better than before; undefined when it is neither. Where one thing got worse and
 * another better it is worse: a team has to look at it.
 *
 * - A grade is worse the further down it is; to lose it (`withheld`) is worse, to have one again is a beginning and
 *   neither.
 * - Recovery follows {@link RECOVERY_STATUSES}. `exempt` and `not-required` say nothing of how a model would recover, so
 *   that a step to them is neither, and so is one from `not-required`. A model whose exemption has ended is worse unless
 *   it is protected: it has to be looked at again.
 * - Residency is worse once a place breaks the rule, and better once every place keeps it again. What turns unknown is
 *   neither: nothing is known to have moved.
 *
 * @public
 */
export function transitionDirection(
  before: Standing,
  after: Standing,
): 'better' | 'worse' | undefined {
  const steps = [
    gradeStep(before.grade, after.grade),
    recoveryStep(before.recovery, after.recovery),
    residencyStep(before.residency, after.residency),
  ];
  if (steps.some(step => step < 0)) {
    return 'worse';
  }
  return steps.some(step => step > 0) ? 'better' : undefined;
}

function gradeStep(before: GradeOrWithheld, after: GradeOrWithheld): Step {
  if (before === 'withheld') {
    return 0;
  }
  return after === 'withheld'
    ? -1
    : GRADES.indexOf(before) - GRADES.indexOf(after);
}

function recoveryStep(before: RecoveryStatus, after: RecoveryStatus): Step {
  if (
    before === 'not-required' ||
    after === 'not-required' ||
    after === 'exempt'
  ) {
    return 0;
  }
  if (before === 'exempt') {
    return after === 'protected' ? 0 : -1;
  }
  return RECOVERY_STATUSES.indexOf(after) - RECOVERY_STATUSES.indexOf(before);
}

function residencyStep(before: ResidencyStatus, after: ResidencyStatus): Step {
  if (before === after) {
    return 0;
  }
  if (after === 'breach') {
    return -1;
  }
  return before === 'breach' && after === 'ok' ? 1 : 0;
}

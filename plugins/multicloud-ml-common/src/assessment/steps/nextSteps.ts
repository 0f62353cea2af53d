import type {
  Assessment,
  AssessmentInput,
  NextSteps,
  Portability,
  Step,
} from '../Assessment';
import type { AssessmentContext } from '../AssessmentContext';
import { judge } from '../judged/JudgedModel';
import { assessPortability } from '../portability/assessPortability';
import { resolveModel } from '../resolveModel';
import type { Candidate, Subject } from './Candidate';
import { candidatesFor } from './candidates';
import { findFewest } from './findFewest';

/**
 * Steps that an engineer could take, most gain first, and the fewest that reach a better grade. Every gain is the
 * rubric run again with that fact changed as if a source had seen it; steps that gain nothing are left out.
 *
 * @param before - The assessment of the same input, if it is at hand; saves one run.
 * @public
 */
export function nextSteps(
  input: AssessmentInput,
  ctx: AssessmentContext,
  before?: Assessment,
): NextSteps {
  const subject: Subject = { input, model: resolveModel(input, ctx) };
  const judged = judge(input, subject.model, ctx);
  const start = before?.portability ?? assessPortability(judged);
  const run = (steps: readonly Candidate[]): Portability => {
    const changed = steps.reduce((one, step) => step.apply(one), subject);
    return assessPortability(judge(changed.input, changed.model, ctx));
  };
  const worthwhile = candidatesFor(judged, start)
    .map(candidate => {
      const gain = run([candidate]).proved - start.proved;
      return { ...candidate, gain: Math.round(gain * 1e6) / 1e6 };
    })
    .filter(step => step.gain > 0)
    .sort(
      (left, right) =>
        right.gain - left.gain ||
        left.effort - right.effort ||
        (left.id < right.id ? -1 : 1),
    );
  const fewest = findFewest(worthwhile, start.grade, run);
  return {
    steps: worthwhile.map(toStep),
    toNextGrade: fewest && {
      grade: fewest.grade,
      steps: fewest.steps.map(toStep),
    },
  };
}

function toStep({ criterion, id, title, gain }: Step): Step {
  return { criterion, id, title, gain };
}

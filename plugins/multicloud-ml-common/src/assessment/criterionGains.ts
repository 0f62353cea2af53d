import { CRITERION_IDS, type CriterionId } from '../standard/Standard';
import type { Assessment } from './Assessment';

/**
 * Points still to earn by criterion: weight less the points earned, 0 where it is not applicable. A cheap estimate
 * for columns, not normalised by the applicable weight; `nextSteps` has the true gain of a step.
 *
 * @public
 */
export function criterionGains(
  assessment: Pick<Assessment, 'portability'>,
): Record<CriterionId, number> {
  const gains = Object.fromEntries(CRITERION_IDS.map(id => [id, 0])) as Record<
    CriterionId,
    number
  >;
  for (const result of assessment.portability.criteria) {
    if (result.state !== 'not-applicable') {
      gains[result.id] =
        (Math.round(result.weight * 1e5) - Math.round(result.points * 1e5)) /
        1e5;
    }
  }
  return gains;
}

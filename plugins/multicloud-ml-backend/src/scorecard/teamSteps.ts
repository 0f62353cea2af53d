import {
  CRITERION_IDS,
  type Standard,
  type TeamStep,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { SCALE } from '../assessment/AssessmentRow';
import { criterionStepTitle } from './criterionStepTitle';
import type { TeamFigures } from './teamFigures';
import { weightedMean } from './weightedMean';

/** What the team could gain on each criterion, most first. */
export function teamSteps(
  figures: readonly TeamFigures[],
  standard: Standard,
): TeamStep[] {
  return CRITERION_IDS.map(criterion => {
    let gaining = 0;
    let total = 0;
    const sums = figures.map(({ tier, models, gains }) => {
      const gain = gains.find(one => one.criterion === criterion);
      gaining += gain?.gaining ?? 0;
      total += gain?.total ?? 0;
      return { tier, models, total: gain?.total ?? 0 };
    });
    return {
      criterion,
      title: criterionStepTitle(criterion),
      models: gaining,
      gainPerModel: gaining === 0 ? 0 : total / gaining / SCALE,
      teamGain: weightedMean(sums, standard)?.points ?? 0,
    };
  })
    .filter(step => step.models > 0)
    .sort((a, b) => b.teamGain - a.teamGain);
}

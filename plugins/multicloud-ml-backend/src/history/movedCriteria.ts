import type { Transition } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { GAIN_COLUMNS, SCALE } from '../assessment/AssessmentRow';
import type { StandingRow } from './TransitionRow';

/** Criteria that earn more or fewer points than before, under one Standard; what moved most comes first. */
export function movedCriteria(
  before: StandingRow,
  after: StandingRow,
): Transition['criteria'] {
  return GAIN_COLUMNS.flatMap(({ criterion, column }) => {
    // What is left to earn has grown by what was lost.
    const points = (before[column] - after[column]) / SCALE;
    return points === 0 ? [] : [{ id: criterion, points }];
  }).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

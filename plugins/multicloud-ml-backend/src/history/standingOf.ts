import {
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  type Standing,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { SCALE } from '../assessment/AssessmentRow';
import { gradeNamed } from '../assessment/gradeNamed';

/** How a model stood, from columns of `assessments` or of one side of `transitions`. */
export function standingOf(row: {
  tier: number;
  proved: number | null;
  grade: string | null;
  recovery: string | null;
  residency: string | null;
  owner_ref: string | null;
}): Standing {
  return {
    tier: TIERS[row.tier - 1],
    proved: (row.proved ?? 0) / SCALE,
    grade: gradeNamed(row.grade ?? ''),
    recovery:
      RECOVERY_STATUSES.find(status => status === row.recovery) ?? 'unknown',
    residency:
      RESIDENCY_STATUSES.find(status => status === row.residency) ?? 'unknown',
    ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
  };
}

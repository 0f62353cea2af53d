import {
  GRADES,
  type GradeOrWithheld,
  type ModelSummary,
  RECOVERY_STATUSES,
  RESIDENCY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type AssessmentRow, GAIN_COLUMNS, SCALE } from './AssessmentRow';

/** A row of `assessments` as the API tells it. */
export function toModelSummary(row: AssessmentRow): ModelSummary {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
    ...(row.lifecycle !== null && { lifecycle: row.lifecycle }),
    tier: TIERS[row.tier - 1],
    tierAssumed: row.tier_assumed === 1,
    proved: row.proved / SCALE,
    possible: row.possible / SCALE,
    coverage: row.coverage / SCALE,
    grade: gradeNamed(row.grade),
    recovery: RECOVERY_STATUSES[row.recovery_rank],
    residency:
      RESIDENCY_STATUSES.find(status => status === row.residency) ?? 'unknown',
    ...(row.provider !== null && { provider: row.provider }),
    ...(row.region !== null && { region: row.region }),
    sites: JSON.parse(row.sites),
    ...(row.cost_micros !== null &&
      row.cost_currency !== null && {
        monthlyCost: {
          amount: Number(row.cost_micros) / SCALE,
          currency: row.cost_currency,
        },
      }),
    ...biggestGainOf(row),
    ...(row.drill_due_at !== null && { drillDueAt: row.drill_due_at }),
    warnings: row.warnings,
    stale: row.stale === 1,
    assessedAt: row.assessed_at,
  };
}

/** A stored grade; anything that is no grade is `withheld`. */
export function gradeNamed(grade: string): GradeOrWithheld {
  return GRADES.find(known => known === grade) ?? 'withheld';
}

function biggestGainOf(row: AssessmentRow): Pick<ModelSummary, 'biggestGain'> {
  const [biggest] = GAIN_COLUMNS.map(({ criterion, column }) => ({
    criterion,
    points: row[column] / SCALE,
  })).sort((a, b) => b.points - a.points);
  return biggest.points > 0 ? { biggestGain: biggest } : {};
}

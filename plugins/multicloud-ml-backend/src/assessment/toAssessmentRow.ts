import {
  type Assessment,
  type CriterionId,
  type ModelSummary,
  type Projection,
  RECOVERY_STATUSES,
  TIERS,
  criterionGains,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type AssessmentRow, SCALE } from './AssessmentRow';
import { packCriteria } from './criterionStates';
import { packReasons } from './reasonBits';
import { countRoles, countUnplaced } from './siteRoles';

/** The figures of an assessment as they are kept. */
export function toAssessmentRow(
  assessment: Assessment,
  summary: ModelSummary,
  projection: Projection,
  inputsHash: string,
): AssessmentRow {
  const gains = criterionGains(assessment);
  const gain = (criterion: CriterionId) => scaled(gains[criterion] ?? 0);
  return {
    entity_ref: assessment.entityRef,
    inputs_hash: inputsHash,
    standard_version: assessment.standard.version,
    assessed_at: assessment.assessedAt,
    valid_until: assessment.validUntil
      ? new Date(assessment.validUntil).toISOString()
      : null,
    title: summary.title,
    search_key: `${summary.title} ${nameOf(summary.entityRef)}`.toLowerCase(),
    owner_ref: summary.ownerRef ?? null,
    lifecycle: summary.lifecycle ?? null,
    tier: TIERS.indexOf(summary.tier) + 1,
    tier_assumed: summary.tierAssumed ? 1 : 0,
    proved: scaled(summary.proved),
    possible: scaled(summary.possible),
    coverage: scaled(summary.coverage),
    grade: summary.grade,
    recovery: summary.recovery,
    recovery_rank: RECOVERY_STATUSES.indexOf(summary.recovery),
    residency: summary.residency,
    provider: summary.provider ?? null,
    region: summary.region ?? null,
    cost_micros: summary.monthlyCost
      ? String(Math.round(summary.monthlyCost.amount * SCALE))
      : null,
    cost_currency: summary.monthlyCost?.currency ?? null,
    warnings: summary.warnings,
    stale: summary.stale ? 1 : 0,
    drill_due_at: summary.drillDueAt
      ? new Date(summary.drillDueAt).toISOString()
      : null,
    exempted: summary.exempted ?? 0,
    sites: JSON.stringify(summary.sites),
    site_roles: JSON.stringify(countRoles(assessment, summary.sites)),
    place_unknown: countUnplaced(assessment),
    criteria: packCriteria(assessment.portability.criteria),
    reasons: packReasons(assessment.recovery.reasons.map(({ id }) => id)),
    projection: JSON.stringify(projection),
    gain_p1: gain('P1'),
    gain_p2: gain('P2'),
    gain_p3: gain('P3'),
    gain_p4: gain('P4'),
    gain_p5: gain('P5'),
    gain_p6: gain('P6'),
    gain_p7: gain('P7'),
    gain_p8: gain('P8'),
    gain_p9: gain('P9'),
    gain_p10: gain('P10'),
  };
}

/** Rounded down, as every figure is: no figure may contradict its grade. */
function scaled(value: number): number {
  return Math.floor(value * SCALE);
}

function nameOf(entityRef: string): string {
  return entityRef.slice(entityRef.indexOf('/') + 1);
}

import type { Exemption } from '../../exemptions/Exemption';
import { COVERS_RECOVERY, isExemptible } from '../../exemptions/exemptible';
import { exemptionsInForce } from '../../exemptions/exemptionsInForce';
import {
  RECOVERY_STATUSES,
  type RecoveryAssessment,
  type RecoveryReason,
  type RecoveryStatus,
} from '../Assessment';
import type { JudgedModel } from '../judged/JudgedModel';
import { DAY, MINUTE, dayOf } from '../judged/time';
import { RECOVERY_RULES } from './rules';
import { countingStrategy, shownStrategy } from './scope';

/** Asks every rule; the status is that of the worst reason that is not excused, unless one replaces it outright. */
export function assessRecovery(judged: JudgedModel): RecoveryAssessment {
  const exemptions = exemptionsInForce(judged.input.exemptions, judged.now);
  const reasons: RecoveryReason[] = [];
  for (const rule of RECOVERY_RULES) {
    const match = rule.match(judged);
    if (match) {
      reasons.push({
        id: rule.id,
        status: match.status ?? rule.status,
        message: match.message,
        action: match.action,
        ...excuse(rule.id, exemptions),
      });
    }
  }
  if (reasons.length === 0) {
    reasons.push(protectedReason(judged));
  }
  const { model, objective, lastCounting } = judged;
  const limit = objective.drillMaxAgeDays;
  const exemption = exemptions.find(one => one.covers === COVERS_RECOVERY);
  return {
    status: statusOf(reasons),
    reasons,
    objective,
    strategy: {
      stated: model.recovery.strategy.value,
      shown: shownStrategy(judged.secondSites),
      counts: countingStrategy(judged),
    },
    measured: measuredBy(judged),
    declared: {
      rtoMinutes: model.recovery.rtoMinutes.value,
      rpoMinutes: model.recovery.rpoMinutes.value,
      runbook: model.recovery.runbook.value,
    },
    drillDueAt:
      lastCounting && limit !== undefined
        ? new Date(lastCounting.at + limit * DAY).toISOString()
        : undefined,
    unverified: judged.secondSites
      .filter(site => !site.verified)
      .map(site => site.deployment.name),
    exemption: exemption && {
      id: exemption.id,
      reason: exemption.reason,
      until: exemption.until,
    },
    exemptions,
  };
}

/** The exemption of one rule. That of recovery as a whole is a reason of its own, D02. */
function excuse(
  rule: string,
  exemptions: readonly Exemption[],
): Pick<RecoveryReason, 'exemption'> {
  const found = isExemptible(rule)
    ? exemptions.find(one => one.covers === rule)
    : undefined;
  return found
    ? {
        exemption: {
          id: found.id,
          until: found.until,
          reason: found.reason,
        },
      }
    : {};
}

/**
 * `exempt` and `not-required` replace the status; otherwise the worst reason that is not excused decides. Where all are
 * excused the model is exempt: an excuse protects nothing.
 */
function statusOf(reasons: readonly RecoveryReason[]): RecoveryStatus {
  for (const outright of ['exempt', 'not-required'] as const) {
    if (reasons.some(reason => reason.status === outright)) {
      return outright;
    }
  }
  const counting = reasons.filter(reason => !reason.exemption);
  return (
    RECOVERY_STATUSES.find(status =>
      counting.some(reason => reason.status === status),
    ) ?? 'exempt'
  );
}

function protectedReason({ tier, lastCounting }: JudgedModel): RecoveryReason {
  return {
    id: 'D40',
    status: 'protected',
    message: lastCounting
      ? `Everything that ${tier} asks is shown; the last counting drill was on ${dayOf(
          lastCounting.at,
        )}.`
      : `Everything that ${tier} asks is shown.`,
    action: 'Keep drilling before the next one is due.',
  };
}

function measuredBy({
  lastMeasured,
}: JudgedModel): RecoveryAssessment['measured'] {
  if (!lastMeasured) {
    return undefined;
  }
  const { drill, startedAt, recoveredAt } = lastMeasured;
  return {
    drillId: drill.id,
    rtoMinutes:
      recoveredAt === undefined
        ? undefined
        : (recoveredAt - startedAt) / MINUTE,
    rpoMinutes: drill.dataLossMinutes,
  };
}

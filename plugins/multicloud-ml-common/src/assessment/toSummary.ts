import type { ModelSummary } from '../scorecard/Scorecard';
import { CRITERION_IDS } from '../standard/Standard';
import type { Assessment } from './Assessment';
import { criterionGains } from './criterionGains';

/**
 * The few figures of an assessment that lists, labels and roll-ups need.
 *
 * @public
 */
export function toSummary(
  assessment: Assessment,
  about: { title: string; lifecycle?: string },
): ModelSummary {
  const { portability, recovery, monthlyCost } = assessment;
  const primary = assessment.deployments.find(one => one.role === 'primary');
  return {
    entityRef: assessment.entityRef,
    title: about.title,
    ownerRef: assessment.ownerRef,
    lifecycle: about.lifecycle,
    tier: assessment.tier,
    tierAssumed: assessment.tierAssumed,
    proved: portability.proved,
    possible: portability.possible,
    coverage: portability.coverage,
    grade: portability.grade,
    recovery: recovery.status,
    residency: assessment.residency.status,
    provider: primary?.provider,
    region: primary?.region,
    sites: sitesOf(assessment),
    monthlyCost: monthlyCost && {
      amount: monthlyCost.amount,
      currency: monthlyCost.currency,
    },
    biggestGain: biggestGain(assessment),
    drillDueAt: recovery.drillDueAt,
    exempted: exempted(assessment),
    warnings: assessment.findings.length + assessment.problems.length,
    stale: isStale(assessment),
    assessedAt: assessment.assessedAt,
  };
}

function exempted({ recovery }: Assessment): number | undefined {
  const count = recovery.reasons.filter(reason => reason.exemption).length;
  return count === 0 ? undefined : count;
}

function isStale({ deployments, portability }: Assessment): boolean {
  return (
    deployments.some(
      one =>
        one.evidence.stale !== undefined ||
        one.observation?.stale !== undefined,
    ) ||
    portability.criteria.some(one =>
      one.evidence.some(evidence => evidence.stale !== undefined),
    )
  );
}

/** Every site with both provider and region known, the primary's first. */
function sitesOf(assessment: Assessment): string[] {
  const sites = new Set<string>();
  const rest: string[] = [];
  for (const { role, provider, region } of assessment.deployments) {
    if (provider !== undefined && region !== undefined) {
      const site = `${provider}/${region}`;
      if (role === 'primary') {
        sites.add(site);
      } else {
        rest.push(site);
      }
    }
  }
  rest.forEach(site => sites.add(site));
  return [...sites];
}

function biggestGain(assessment: Assessment): ModelSummary['biggestGain'] {
  const gains = criterionGains(assessment);
  let biggest: ModelSummary['biggestGain'];
  for (const criterion of CRITERION_IDS) {
    const points = gains[criterion];
    if (points > (biggest?.points ?? 0)) {
      biggest = { criterion, points };
    }
  }
  return biggest;
}

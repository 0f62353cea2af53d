import type { Projection } from '../api/types';
import { formatMonthlyCost } from '../model/monthlyCost';
import type { Assessment } from './Assessment';

/**
 * What the catalog shows of an assessment. A tier that was assumed is not shown: it is nobody's statement.
 *
 * @param options - `withCost: false` leaves the run-rate out, which everybody who sees the entity would see
 *
 * @public
 */
export function toProjection(
  assessment: Assessment,
  options: { withCost?: boolean } = {},
): Projection {
  const primary = assessment.deployments.find(one => one.role === 'primary');
  const cost = options.withCost === false ? undefined : assessment.monthlyCost;
  return {
    entityRef: assessment.entityRef,
    provider: primary?.provider,
    region: primary?.region,
    monthlyCost: cost && formatMonthlyCost(cost),
    tier: assessment.tierAssumed ? undefined : assessment.tier,
    portability: assessment.portability.grade,
    recovery: assessment.recovery.status,
  };
}

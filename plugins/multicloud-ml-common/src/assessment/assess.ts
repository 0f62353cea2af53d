import type { Assessment, AssessmentInput } from './Assessment';
import type { AssessmentContext } from './AssessmentContext';
import { assessFindings } from './assessFindings';
import { assessGovernance } from './governance/assessGovernance';
import { judge } from './judged/JudgedModel';
import { isoOf } from './judged/time';
import { assessPortability } from './portability/assessPortability';
import { assessRecovery } from './recovery/assessRecovery';
import { assessResidency } from './residency/assessResidency';
import { resolveModel } from './resolveModel';
import { validUntil } from './validUntil';

/**
 * What the Standard says of one model at one instant. A pure function of its inputs and of the clock that is passed:
 * the same in the backend, in a pull request, in a what-if and in a test. It never throws, whatever the facts say.
 *
 * @example
 * ```ts
 * const assessment = assess(input, {
 *   standard: createStandard(),
 *   sites: createSiteDirectory(),
 *   now: new Date(),
 * });
 * ```
 *
 * @public
 */
export function assess(
  input: AssessmentInput,
  ctx: AssessmentContext,
): Assessment {
  const model = resolveModel(input, ctx);
  const judged = judge(input, model, ctx);
  const recovery = assessRecovery(judged);
  const cost = model.monthlyCost;
  return {
    entityRef: input.entityRef,
    ownerRef: input.ownerRef,
    standard: { name: ctx.standard.name, version: ctx.standard.version },
    assessedAt: isoOf(judged.now),
    validUntil: validUntil(judged),
    tier: judged.tier,
    tierAssumed: judged.tierAssumed,
    deployments: model.deployments,
    portability: assessPortability(judged),
    recovery,
    residency: assessResidency(judged),
    governance: assessGovernance(judged, recovery.status),
    monthlyCost:
      cost.value && cost.evidence
        ? {
            ...cost.value,
            evidence: cost.evidence,
            ...(input.cost?.convertedFrom && {
              convertedFrom: input.cost.convertedFrom,
            }),
          }
        : undefined,
    findings: assessFindings(judged),
    problems: input.problems,
  };
}

import type { GetModelResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Where a finding or a problem may quote an amount. */
const COST_PATH = /monthly-?cost/i;

/** A model as who may not see its cost is shown it: nothing that holds or quotes an amount is left. */
export function withoutCost(model: GetModelResponse): GetModelResponse {
  const { monthlyCost: ofSummary, ...summary } = model.summary;
  const { monthlyCost: ofAssessment, ...assessment } = model.assessment;
  const findings = assessment.findings.filter(
    finding =>
      !COST_PATH.test(finding.path ?? '') && !COST_PATH.test(finding.message),
  );
  const problems = assessment.problems.filter(
    problem =>
      !COST_PATH.test(problem.path) && !COST_PATH.test(problem.message),
  );
  return {
    ...model,
    summary: { ...summary, warnings: findings.length + problems.length },
    assessment: {
      ...assessment,
      findings,
      problems,
      governance: assessment.governance.map(({ link, ...check }) =>
        check.id === 'cost'
          ? {
              ...check,
              detail:
                check.status === 'unknown'
                  ? 'The run-rate is not known.'
                  : 'The run-rate is known, and not yours to see.',
            }
          : { ...check, ...(link !== undefined && { link }) },
      ),
    },
  };
}

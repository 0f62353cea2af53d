import {
  CRITERION_GUIDANCE,
  type CriterionResult,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { readModel } from '../models/readModel';
import { type ActionServices, READS_ONLY } from './ActionServices';
import { assessmentSchema } from './assessmentSchema';
import { modelInput } from './modelInput';
import { refFrom } from './refFrom';
import { shownModel, shownSteps } from './shownModel';
import { shownPoints } from './shownScore';

/** `get-ml-model-assessment`: everything that the Standard says of one model. */
export function createGetAssessmentAction(services: ActionServices): void {
  services.actionsRegistry.register({
    name: 'get-ml-model-assessment',
    title: 'Get the assessment of an ML model',
    description: `Everything that the Standard says of one ML model: portability by criterion (P1 to P10), recovery with every matching rule and its action (D01 to D40), residency by place, governance checks, exemptions and next steps.

A score must be earned: what is unknown earns nothing, so \`proved\` is the score and \`possible\` what it could be. An exemption excuses a reason until a day; it never removes it. Governance is evidence in a catalog, not a statement of compliance. Ask \`explain-ml-standard-rule\` what a criterion or rule asks and why.`,
    attributes: READS_ONLY,
    schema: { input: modelInput, output: assessmentSchema },
    action: async ({ input, credentials }) => {
      const { summary, assessment, nextSteps, exemptions, permissions } =
        await readModel(
          services,
          credentials,
          refFrom('entityRef', input.entityRef, 'component'),
        );
      const { portability, recovery, residency, governance } = assessment;
      return {
        output: {
          model: shownModel(summary),
          ...(!permissions.readCost && { costHidden: true }),
          standard: assessment.standard,
          portability: {
            ...(portability.cap && { cap: portability.cap }),
            criteria: portability.criteria.map(shownCriterion),
          },
          recovery,
          residency,
          governance,
          exemptions,
          nextSteps: shownSteps(nextSteps),
          warnings: [...assessment.findings, ...assessment.problems].map(
            ({ message }) => message,
          ),
        },
      };
    },
  });
}

function shownCriterion(result: CriterionResult) {
  const { id, state, points, weight, detail } = result;
  return {
    id,
    title: CRITERION_GUIDANCE[id].title,
    state,
    points: shownPoints(points),
    weight,
    detail,
  };
}

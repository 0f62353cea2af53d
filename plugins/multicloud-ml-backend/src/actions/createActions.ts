import type { ActionServices } from './ActionServices';
import { createExplainRuleAction } from './createExplainRuleAction';
import { createFindModelsAction } from './createFindModelsAction';
import { createGetAssessmentAction } from './createGetAssessmentAction';
import { createGetNextStepsAction } from './createGetNextStepsAction';
import { createGetScorecardAction } from './createGetScorecardAction';

/**
 * Registers what AI agents may ask. Each answers in the name of its caller and on the same road as the routes, so an agent
 * sees what its user sees.
 */
export function createActions(services: ActionServices): void {
  createFindModelsAction(services);
  createGetAssessmentAction(services);
  createGetNextStepsAction(services);
  createGetScorecardAction(services);
  createExplainRuleAction(services);
}

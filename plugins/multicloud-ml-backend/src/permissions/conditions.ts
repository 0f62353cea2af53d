import { createConditionExports } from '@backstage/plugin-permission-node';
import { hasTier } from './hasTier';
import { isOwner } from './isOwner';
import { modelResourceRef } from './modelResourceRef';

const conditionExports = createConditionExports({
  resourceRef: modelResourceRef,
  rules: { isOwner, hasTier },
});

/**
 * Conditions for a permission policy: `modelConditions.isOwner({ claims })`.
 *
 * @public
 */
export const modelConditions = conditionExports.conditions;

/**
 * Wraps conditions into the decision that a permission policy returns for a permission on models: on drills, or on costs.
 *
 * @public
 */
export const createModelConditionalDecision =
  conditionExports.createConditionalDecision;

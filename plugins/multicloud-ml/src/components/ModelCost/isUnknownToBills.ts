import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Whether no bill and no file of entered amounts names the model. */
export function isUnknownToBills(cost: ModelCost): boolean {
  return cost.runRate.length === 0 && cost.months.length === 0;
}

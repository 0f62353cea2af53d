import type { CostMethod } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What no model was found for: a team's pool, and the rest. */
export type RestMethod = 'pool' | 'unattributed';

/** Whether an amount found its model. */
export function isAttributed(method: CostMethod): boolean {
  return method !== 'pool' && method !== 'unattributed';
}

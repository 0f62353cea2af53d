import {
  COST_METHODS,
  type CostMethod,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A stored method; anything else is a row that nobody can have attributed. */
export function methodNamed(method: unknown): CostMethod {
  return COST_METHODS.find(known => known === method) ?? 'unattributed';
}

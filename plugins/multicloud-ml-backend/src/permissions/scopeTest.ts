import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { TIERS } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelScope } from './ModelScope';
import type { ModelResourceQuery } from './modelResourceRef';

/** A model as far as decisions look at it. */
export interface ScopedModel {
  /** Empty when nobody owns it. */
  ownerRef: string;
  /** 1 to 4. */
  tier: number;
}

/** What `restrictToScope` asks of a row, asked of a model in memory. */
export function scopeTest(scope: ModelScope): (model: ScopedModel) => boolean {
  return scope.kind === 'some'
    ? criteriaTest(scope.criteria)
    : () => scope.kind === 'all';
}

function criteriaTest(
  criteria: PermissionCriteria<ModelResourceQuery>,
): (model: ScopedModel) => boolean {
  if (isAndCriteria(criteria)) {
    const parts = criteria.allOf.map(criteriaTest);
    return model => parts.every(part => part(model));
  }
  if (isOrCriteria(criteria)) {
    const parts = criteria.anyOf.map(criteriaTest);
    return model => parts.some(part => part(model));
  }
  if (isNotCriteria(criteria)) {
    const part = criteriaTest(criteria.not);
    return model => !part(model);
  }
  const values = new Set<string>(criteria.values);
  return criteria.key === 'ownerRef'
    ? ({ ownerRef }) => ownerRef !== '' && values.has(ownerRef)
    : ({ tier }) => values.has(TIERS[tier - 1]);
}

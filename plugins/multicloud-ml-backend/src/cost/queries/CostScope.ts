import type { Knex } from 'knex';
import { type ModelScope, restrictToScope } from '../../permissions/ModelScope';

/** Of which models a caller may see the cost, whether or not they may see the models. */
export type CostScope = ModelScope;

/** Leaves only the rows of `assessments` whose cost the caller may see. */
export function restrictToCost<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  scope: CostScope,
): Q {
  return restrictToScope(query, knex, scope);
}

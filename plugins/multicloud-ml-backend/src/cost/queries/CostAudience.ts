import type { Knex } from 'knex';
import {
  type Visibility,
  restrictToVisible,
} from '../../visibility/Visibility';
import { type CostScope, restrictToCost } from './CostScope';

/** Whose costs an answer may be made from: models that the caller may see, and of which they may see the cost. */
export interface CostAudience {
  visibility: Visibility;
  cost: CostScope;
}

/** Whether no model is hidden from the caller in any way. */
export function seesEverything({ visibility, cost }: CostAudience): boolean {
  return visibility.kind === 'all' && cost.kind === 'all';
}

/** Leaves only the rows of `assessments` whose model and cost the caller may see. */
export function restrictToAudience<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  audience: CostAudience,
): Q {
  return restrictToCost(
    restrictToVisible(query, knex, audience.visibility),
    knex,
    audience.cost,
  );
}

/** Leaves only the rows of `assessments` that a group or any of its descendants owns; all of them without a group. */
export function restrictToTeam<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  groupRef: string | undefined,
): Q {
  if (groupRef !== undefined) {
    query.whereIn(
      'assessments.owner_ref',
      knex('catalog_group_closure')
        .select('descendant_ref')
        .where({ ancestor_ref: groupRef }),
    );
  }
  return query;
}

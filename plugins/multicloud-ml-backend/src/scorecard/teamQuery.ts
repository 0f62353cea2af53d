import type { Knex } from 'knex';
import { assessmentsAsSeen } from '../assessment/assessmentsAsSeen';
import type { CostScope } from '../cost/queries/CostScope';
import { type Visibility, restrictToVisible } from '../visibility/Visibility';

/**
 * The models that a group or any of its descendants owns, restricted to those that the caller may see, and with the costs
 * that they may.
 */
export function teamQuery(
  knex: Knex,
  groupRef: string,
  visibility: Visibility,
  cost: CostScope,
): Knex.QueryBuilder {
  return restrictToVisible(
    assessmentsAsSeen(knex, cost).whereIn(
      'owner_ref',
      knex('catalog_group_closure')
        .select('descendant_ref')
        .where({ ancestor_ref: groupRef }),
    ),
    knex,
    visibility,
  );
}

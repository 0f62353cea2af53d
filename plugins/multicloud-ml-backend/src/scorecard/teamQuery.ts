import type { Knex } from 'knex';
import { type Visibility, restrictToVisible } from '../visibility/Visibility';

/** The models that a group or any of its descendants owns, restricted to those that the caller may see. */
export function teamQuery(
  knex: Knex,
  groupRef: string,
  visibility: Visibility,
): Knex.QueryBuilder {
  return restrictToVisible(
    knex('assessments').whereIn(
      'owner_ref',
      knex('catalog_group_closure')
        .select('descendant_ref')
        .where({ ancestor_ref: groupRef }),
    ),
    knex,
    visibility,
  );
}

import type { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import { TIERS } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { setOf } from '../database/sets';
import type { ModelResourceQuery } from './modelResourceRef';

/** For which models a caller has a permission, whether or not they may see the models. */
export type ModelScope =
  | { kind: 'all' }
  | { kind: 'none' }
  | {
      kind: 'some';
      /** What the rules of the decision ask of a model. */
      criteria: PermissionCriteria<ModelResourceQuery>;
    };

/** Leaves only the rows of `assessments` whose model the scope takes in. */
export function restrictToScope<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  scope: ModelScope,
): Q {
  if (scope.kind === 'none') {
    query.whereRaw('1 = 0');
  } else if (scope.kind === 'some') {
    query.where(builder => addCriteria(builder, knex, scope.criteria));
  }
  return query;
}

/** 1 for a row of `assessments` whose model the scope takes in, else 0; refers to the row that is being selected. */
export function isInScope(knex: Knex, scope: ModelScope): Knex.Raw {
  return knex.raw('case when exists ? then 1 else 0 end', [
    restrictToScope(knex.select(knex.raw('1')), knex, scope),
  ]);
}

function addCriteria(
  builder: Knex.QueryBuilder,
  knex: Knex,
  criteria: PermissionCriteria<ModelResourceQuery>,
): void {
  if (isAndCriteria(criteria)) {
    for (const part of criteria.allOf) {
      builder.andWhere(inner => addCriteria(inner, knex, part));
    }
  } else if (isOrCriteria(criteria)) {
    // None of nothing is true; an empty group would be left out of the statement and so allow everything.
    builder.whereRaw('1 = 0');
    for (const part of criteria.anyOf) {
      builder.orWhere(inner => addCriteria(inner, knex, part));
    }
  } else if (isNotCriteria(criteria)) {
    builder.whereNot(inner => addCriteria(inner, knex, criteria.not));
  } else if (criteria.key === 'ownerRef') {
    // A model without an owner is not owned by anybody: said so that "not" never meets null.
    builder.where(inner =>
      inner
        .whereNotNull('assessments.owner_ref')
        .whereIn('assessments.owner_ref', setOf(knex, criteria.values)),
    );
  } else {
    builder.whereIn(
      'assessments.tier',
      TIERS.flatMap((tier, index) =>
        criteria.values.includes(tier) ? [index + 1] : [],
      ),
    );
  }
}

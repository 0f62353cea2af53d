import type { ListModelsRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { assessmentsAsSeen } from '../assessment/assessmentsAsSeen';
import type { CostScope } from '../cost/queries/CostScope';
import { setOf } from '../database/sets';
import { type Visibility, restrictToVisible } from '../visibility/Visibility';

/** The models that a request asks for, restricted to those that the caller may see, with the costs that they may. */
export function modelQuery(
  knex: Knex,
  request: ListModelsRequest,
  visibility: Visibility,
  cost: CostScope,
): Knex.QueryBuilder {
  const query = restrictToVisible(
    assessmentsAsSeen(knex, cost),
    knex,
    visibility,
  );
  if (request.team?.length) {
    query.whereIn(
      'owner_ref',
      knex('catalog_group_closure')
        .select('descendant_ref')
        .whereIn('ancestor_ref', setOf(knex, request.team)),
    );
  }
  for (const column of ['provider', 'site'] as const) {
    const wanted = request[column];
    if (wanted?.length) {
      query.whereIn(
        'entity_ref',
        knex('assessment_sites')
          .select('entity_ref')
          .whereIn(column, setOf(knex, wanted)),
      );
    }
  }
  if (request.tier?.length) {
    query.whereIn(
      'tier',
      request.tier.map(tier => Number(tier.slice(1))),
    );
  }
  for (const column of ['grade', 'recovery', 'residency'] as const) {
    const wanted = request[column];
    if (wanted?.length) {
      query.whereIn(column, wanted);
    }
  }
  const text = request.text?.trim().toLowerCase();
  if (text) {
    query.whereRaw(`search_key like ? escape '!'`, [
      `%${text.replace(/[!%_]/g, '!$&')}%`,
    ]);
  }
  return query;
}

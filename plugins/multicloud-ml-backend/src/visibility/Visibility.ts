import type { Knex } from 'knex';
import { whereIdIn } from '../database/sets';
import type { IdSet } from './IdSet';

/** Which models a caller may see. */
export type Visibility =
  | { kind: 'all' }
  | { kind: 'none' }
  | {
      kind: 'some';
      /** Ids of rows of `assessments`: large sets of them are passed and compared faster than refs. */
      ids: IdSet;
    };

/**
 * Leaves only the rows of `assessments` whose model the caller may see: pages, totals and sums are all made from what
 * is left.
 */
export function restrictToVisible<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  visibility: Visibility,
): Q {
  if (visibility.kind === 'none') {
    query.whereRaw('1 = 0');
  } else if (visibility.kind === 'some') {
    whereIdIn(query, knex, 'assessments.id', visibility.ids);
  }
  return query;
}

import type { Knex } from 'knex';
import { setOf } from '../database/sets';

/** Which models a caller may see. */
export type Visibility =
  | { kind: 'all' }
  | { kind: 'none' }
  | { kind: 'some'; entityRefs: readonly string[] };

/** Leaves only the rows whose model the caller may see: pages, totals and sums are all made from what is left. */
export function restrictToVisible<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  column: string,
  visibility: Visibility,
): Q {
  if (visibility.kind === 'none') {
    query.whereRaw('1 = 0');
  } else if (visibility.kind === 'some') {
    query.whereIn(column, setOf(knex, visibility.entityRefs));
  }
  return query;
}

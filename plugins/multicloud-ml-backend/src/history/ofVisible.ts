import type { Knex } from 'knex';
import { whereIdIn } from '../database/sets';
import type { Visibility } from '../visibility/Visibility';

/**
 * Leaves only the transitions of models that the caller may see. Of a model that left the catalog nobody can tell any
 * more who may see it, so that it is left to those who may see every model; so is what it was before, when it comes back.
 */
export function ofVisible(
  query: Knex.QueryBuilder,
  knex: Knex,
  visibility: Visibility,
): void {
  if (visibility.kind === 'none') {
    query.whereRaw('1 = 0');
  } else if (visibility.kind === 'some') {
    whereIdIn(query, knex, 'transitions.model_id', visibility.ids);
  }
}

import type { Knex } from 'knex';
import { whereInSet } from '../../database/sets';

/** What is derived in one go: a month of all models, or all of some models. */
export type Scope =
  | { kind: 'month'; month: string }
  | { kind: 'models'; refs: readonly string[] };

/** Leaves only the lines of the scope's month. */
export function inMonth(
  lines: Knex.QueryBuilder,
  scope: Scope,
): Knex.QueryBuilder {
  return scope.kind === 'month'
    ? lines.whereBetween('l.day', [`${scope.month}-01`, `${scope.month}-31`])
    : lines;
}

/** Leaves only what is of the scope's models. */
export function ofModels<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  column: string,
  scope: Scope,
): Q {
  return scope.kind === 'models'
    ? whereInSet(query, knex, column, scope.refs)
    : query;
}

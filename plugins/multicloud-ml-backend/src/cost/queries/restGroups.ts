import type { CostMethod } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../../database/sets';
import { type Reading, readUnits, restrictToTax, sumOf } from './amountColumns';
import { methodNamed } from './methodNamed';
import type { Units } from './units';

/**
 * Whose pools and unattributed lines an answer may count: those of the accounts of the given groups, all of them, or
 * none, because they may be anybody's.
 */
export type RestScope =
  | { kind: 'everything' }
  | { kind: 'accounts'; groupRefs: readonly string[] }
  | { kind: 'hidden' };

/** What no model is charged with, in the trailing 30 days. */
export interface RestGroup {
  source: string;
  method: CostMethod;
  currency: string;
  amount: Units;
}

/** Leaves only the rows of `cost_rest_current` that the scope allows. */
export function restrictToRest<Q extends Knex.QueryBuilder>(
  query: Q,
  knex: Knex,
  scope: RestScope,
): Q {
  if (scope.kind === 'hidden') {
    query.whereRaw('1 = 0');
  } else if (scope.kind === 'accounts') {
    whereInSet(query, knex, 'cost_rest_current.group_ref', scope.groupRefs);
  }
  return query;
}

/** Pools and unattributed lines by source, method and currency. */
export async function restGroups(
  knex: Knex,
  scope: RestScope,
  reading: Reading,
): Promise<RestGroup[]> {
  if (scope.kind === 'hidden') {
    return [];
  }
  const rows: Array<Record<string, string>> = await restrictToTax(
    restrictToRest(knex('cost_rest_current'), knex, scope),
    reading,
  )
    .select('source', 'method', 'currency')
    .select(...sumOf(knex, reading.basis, 'amount'))
    .groupBy('source', 'method', 'currency');
  return rows.map(row => ({
    source: row.source,
    method: methodNamed(row.method),
    currency: row.currency,
    amount: readUnits(row, 'amount'),
  }));
}

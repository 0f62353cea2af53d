import {
  COST_METHODS,
  type CostMethod,
  TIERS,
  type Tier,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { isPostgres } from '../../database/sets';
import {
  type Reading,
  currentSums,
  readUnits,
  restrictToTax,
} from './amountColumns';
import type { Units } from './units';

/** What models of one tier cost in one way, at one place, in the trailing 30 days and in the 30 before. */
export interface CurrentGroup {
  source: string;
  provider: string;
  /** Empty when unknown. */
  region: string;
  service: string;
  tier: Tier;
  method: CostMethod;
  currency: string;
  amount: Units;
  previous: Units;
  /** Ids of rows of `assessments`; one may be listed more than once. */
  models: number[];
}

/**
 * The current costs of the models of a query over `assessments`, in one pass over their rows. The ids of the models
 * travel with each group, so that models can be counted once however the groups are put together.
 */
export async function currentGroups(
  models: Knex.QueryBuilder,
  knex: Knex,
  reading: Reading,
): Promise<CurrentGroup[]> {
  const group = [
    'source',
    'cost_model_current.provider',
    'cost_model_current.region',
    'service',
    'tier',
    'method',
    'currency',
  ];
  const rows: Array<Record<string, string | number>> = await restrictToTax(
    models.join(
      'cost_model_current',
      'cost_model_current.entity_ref',
      'assessments.entity_ref',
    ),
    reading,
  )
    .select(...group, ...currentSums(knex, reading))
    .select(
      knex.raw(
        isPostgres(knex)
          ? `string_agg(assessments.id::text, ',') as models`
          : 'group_concat(assessments.id) as models',
      ),
    )
    .groupBy(group);
  return rows.map(row => ({
    source: String(row.source),
    provider: String(row.provider),
    region: String(row.region),
    service: String(row.service),
    tier: TIERS[Number(row.tier) - 1],
    method: methodNamed(row.method),
    currency: String(row.currency),
    amount: readUnits(row, 'amount'),
    previous: readUnits(row, 'previous'),
    models: String(row.models).split(',').map(Number),
  }));
}

/** A stored method; anything else is a row that nobody can have attributed. */
export function methodNamed(method: unknown): CostMethod {
  return COST_METHODS.find(known => known === method) ?? 'unattributed';
}

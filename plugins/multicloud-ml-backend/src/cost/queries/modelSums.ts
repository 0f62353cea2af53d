import {
  COST_SPLITS,
  type CostMethod,
  type CostSplit,
  DEPLOYMENT_ROLES,
  type DeploymentRole,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import {
  type Reading,
  currentSums,
  readUnits,
  restrictToTax,
  sumOf,
} from './amountColumns';
import { methodNamed } from './methodNamed';
import type { Period } from './days';
import type { Units } from './units';

/** What one model costs in one way, in the trailing 30 days and in the 30 before. */
export interface ModelCurrent {
  source: string;
  provider: string;
  service: string;
  role: DeploymentRole | 'unknown';
  method: CostMethod;
  split?: CostSplit;
  currency: string;
  amount: Units;
  previous: Units;
}

export async function modelCurrent(
  knex: Knex,
  entityRef: string,
  reading: Reading,
): Promise<ModelCurrent[]> {
  const key = [
    'source',
    'provider',
    'service',
    'role',
    'method',
    'split',
    'currency',
  ];
  const rows: Array<Record<string, string>> = await restrictToTax(
    knex('cost_model_current').where({ entity_ref: entityRef }),
    reading,
  )
    .select(...key, ...currentSums(knex, reading))
    .groupBy(key)
    .orderBy(key);
  return rows.map(row => {
    const split = COST_SPLITS.find(known => known === row.split);
    return {
      source: row.source,
      provider: row.provider,
      service: row.service,
      role: DEPLOYMENT_ROLES.find(known => known === row.role) ?? 'unknown',
      method: methodNamed(row.method),
      ...(split && { split }),
      currency: row.currency,
      amount: readUnits(row, 'amount'),
      previous: readUnits(row, 'previous'),
    };
  });
}

/** What one deployment of a model, or the model itself, cost in one month. */
export interface ModelMonth {
  month: string;
  /** Empty: what the bill says of the model only. */
  deployment: string;
  source: string;
  provider: string;
  /** Empty when unknown. */
  region: string;
  currency: string;
  amount: Units;
}

export async function modelMonths(
  knex: Knex,
  entityRef: string,
  reading: Reading,
  since: string,
): Promise<ModelMonth[]> {
  const key = [
    'month',
    'deployment',
    'provider',
    'region',
    'source',
    'currency',
  ];
  const rows: Array<Record<string, string>> = await restrictToTax(
    knex('cost_model_months')
      .where({ entity_ref: entityRef })
      .where('month', '>=', since),
    reading,
  )
    .select(...key, ...sumOf(knex, reading.basis, 'amount'))
    .groupBy(key)
    .orderBy(key);
  return rows.map(row => ({
    month: row.month,
    deployment: row.deployment,
    source: row.source,
    provider: row.provider,
    region: row.region,
    currency: row.currency,
    amount: readUnits(row, 'amount'),
  }));
}

/** What a model cost on one day, by the bill that says so. */
export interface ModelDay {
  day: string;
  source: string;
  provider: string;
  currency: string;
  amount: Units;
}

export async function modelDays(
  knex: Knex,
  entityRef: string,
  reading: Reading,
  { from, to }: Period,
): Promise<ModelDay[]> {
  const key = ['day', 'source', 'provider', 'currency'];
  const rows: Array<Record<string, string>> = await restrictToTax(
    knex('cost_model_days')
      .where({ entity_ref: entityRef })
      .whereBetween('day', [from, to]),
    reading,
  )
    .select(...key, ...sumOf(knex, reading.basis, 'amount'))
    .groupBy(key)
    .orderBy(key);
  return rows.map(row => ({
    day: row.day,
    source: row.source,
    provider: row.provider,
    currency: row.currency,
    amount: readUnits(row, 'amount'),
  }));
}

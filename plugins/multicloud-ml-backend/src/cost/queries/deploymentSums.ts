import {
  TIERS,
  type Tier,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../../database/sets';
import {
  type Reading,
  currentSums,
  readUnits,
  restrictToTax,
} from './amountColumns';
import type { Units } from './units';

/** What one deployment of a model cost in one currency, now and before. */
export interface DeploymentSums {
  entityRef: string;
  title: string;
  tier: Tier;
  /** Empty: what the bill says of the model only. */
  deployment: string;
  currency: string;
  amount: Units;
  previous: Units;
  /** Absent where nothing counts them. */
  hours?: number;
  previousHours?: number;
}

/** The current costs of a few models by deployment. */
export async function deploymentSums(
  knex: Knex,
  entityRefs: readonly string[],
  reading: Reading,
): Promise<DeploymentSums[]> {
  const key = [
    'cost_model_current.entity_ref',
    'title',
    'tier',
    'deployment',
    'currency',
  ];
  const rows: Array<Record<string, string | number | null>> =
    await restrictToTax(
      whereInSet(
        knex('cost_model_current').join(
          'assessments',
          'assessments.entity_ref',
          'cost_model_current.entity_ref',
        ),
        knex,
        'cost_model_current.entity_ref',
        entityRefs,
      ),
      reading,
    )
      .select(...key, ...currentSums(knex, reading))
      .sum({ hours: 'hours', previous_hours: 'previous_hours' })
      .groupBy(key)
      .orderBy(['cost_model_current.entity_ref', 'deployment']);
  return rows.map(row => ({
    entityRef: String(row.entity_ref),
    title: String(row.title),
    tier: TIERS[Number(row.tier) - 1],
    deployment: String(row.deployment),
    currency: String(row.currency),
    amount: readUnits(row, 'amount'),
    previous: readUnits(row, 'previous'),
    ...(row.hours !== null && { hours: Number(row.hours) }),
    ...(row.previous_hours !== null && {
      previousHours: Number(row.previous_hours),
    }),
  }));
}

import type { Knex } from 'knex';
import type { Period } from './days';

/** A day of a model that left its own weekly pattern: effective cost without tax. */
export interface AnomalyRow {
  entity_ref: string;
  title: string;
  day: string;
  currency: string;
  amount: string;
  expected: string;
}

/** Of the models of a query over `assessments`, latest first. */
export async function latestAnomalies(
  models: Knex.QueryBuilder,
  period: Period,
  limit: number,
): Promise<AnomalyRow[]> {
  return models
    .join(
      'cost_anomalies',
      'cost_anomalies.entity_ref',
      'assessments.entity_ref',
    )
    .whereBetween('day', [period.from, period.to])
    .select(
      'cost_anomalies.entity_ref',
      'title',
      'day',
      'currency',
      'amount',
      'expected',
    )
    .orderBy([
      { column: 'day', order: 'desc' },
      { column: 'cost_anomalies.entity_ref' },
      { column: 'currency' },
    ])
    .limit(limit);
}

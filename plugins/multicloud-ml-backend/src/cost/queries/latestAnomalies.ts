import type { Knex } from 'knex';
import { whereInSet } from '../../database/sets';
import type { Period } from './days';
import type { TeamModel } from './teamModels';

/** A day of a model that left its own weekly pattern: effective cost without tax. */
export interface Anomaly {
  entityRef: string;
  title: string;
  day: string;
  currency: string;
  amount: string;
  expected: string;
}

type AnomalyRow = Record<
  'entity_ref' | 'day' | 'currency' | 'amount' | 'expected',
  string
>;

/** Of the given models, latest first. There are few anomalies, so that these are read first and models picked after. */
export async function latestAnomalies(
  knex: Knex,
  models: readonly TeamModel[],
  period: Period,
  limit: number,
): Promise<Anomaly[]> {
  const rows: AnomalyRow[] = await knex('cost_anomalies')
    .whereBetween('day', [period.from, period.to])
    .select('entity_ref', 'day', 'currency', 'amount', 'expected')
    .orderBy([
      { column: 'day', order: 'desc' },
      { column: 'entity_ref' },
      { column: 'currency' },
    ]);
  if (rows.length === 0) {
    return [];
  }
  const refs = new Set(models.map(model => model.entityRef));
  const own = rows.filter(row => refs.has(row.entity_ref)).slice(0, limit);
  const titles = new Map<string, string>(
    (
      await whereInSet(
        knex('assessments').select('entity_ref', 'title'),
        knex,
        'entity_ref',
        own.map(row => row.entity_ref),
      )
    ).map((row: { entity_ref: string; title: string }) => [
      row.entity_ref,
      row.title,
    ]),
  );
  return own.map(({ entity_ref: entityRef, ...row }) => ({
    ...row,
    entityRef,
    title: titles.get(entityRef) ?? entityRef,
  }));
}

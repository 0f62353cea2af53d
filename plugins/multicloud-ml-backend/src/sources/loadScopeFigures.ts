import type { Knex } from 'knex';
import { keyOf } from '../assessment/loadEvidence';
import { type Visibility, restrictToVisible } from '../visibility/Visibility';
import type { ScopeFigures } from './ScopeFigures';

interface ModelsRow {
  source: string;
  scope: string;
  models: number | string;
  missing: number | string;
  first_missing: string | null;
  unchanged: number | string;
  first_unchanged: string | null;
}

interface DeploymentsRow {
  source: string;
  scope: string;
  total: number | string;
}

/**
 * Counts what the inventory holds, by source and scope.
 *
 * @param unchangedSince - what has not changed since is told apart
 */
export async function loadScopeFigures(
  knex: Knex,
  visibility: Visibility,
  unchangedSince: Date,
): Promise<ScopeFigures[]> {
  const isUnchanged = `case when missing_since is null and changed_at < ?`;
  const limit = unchangedSince.toISOString();
  const models: ModelsRow[] = await visible(
    knex,
    knex('inventory_models'),
    'entity_ref',
    visibility,
  )
    .select('source', 'scope')
    .count({ models: '*', missing: 'missing_since' })
    .min({ first_missing: 'missing_since' })
    .select(knex.raw(`count(${isUnchanged} then 1 end) as unchanged`, [limit]))
    .select(
      knex.raw(`min(${isUnchanged} then changed_at end) as first_unchanged`, [
        limit,
      ]),
    )
    .groupBy('source', 'scope');
  const deployments: DeploymentsRow[] = await visible(
    knex,
    knex('inventory_deployments as d').join('inventory_models as m', on =>
      on
        .on('m.source', 'd.source')
        .andOn('m.external_id', 'd.model_external_id'),
    ),
    'm.entity_ref',
    visibility,
  )
    .select('m.source', 'm.scope')
    .count({ total: '*' })
    .groupBy('m.source', 'm.scope');
  const totals = new Map(
    deployments.map(row => [keyOf(row.source, row.scope), Number(row.total)]),
  );
  return models.map(row => ({
    source: row.source,
    scope: row.scope,
    models: Number(row.models),
    deployments: totals.get(keyOf(row.source, row.scope)) ?? 0,
    missing: Number(row.missing),
    ...(row.first_missing !== null && { firstMissingAt: row.first_missing }),
    unchanged: Number(row.unchanged),
    ...(row.first_unchanged !== null && {
      firstUnchangedAt: row.first_unchanged,
    }),
  }));
}

/** Rows whose model the caller may see; what no entity stands for is seen by those who see all. */
function visible(
  knex: Knex,
  query: Knex.QueryBuilder,
  column: string,
  visibility: Visibility,
): Knex.QueryBuilder {
  return visibility.kind === 'all'
    ? query
    : query.whereIn(
        column,
        restrictToVisible(
          knex('assessments').select('assessments.entity_ref'),
          knex,
          visibility,
        ),
      );
}

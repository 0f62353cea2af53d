import type { SourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Knex } from 'knex';
import { groupBy } from '../assessment/groupBy';
import { keyOf } from '../assessment/loadEvidence';
import { type Visibility, restrictToVisible } from '../visibility/Visibility';
import type { InventoryModelRow } from './InventoryRows';
import type { ScopeStore } from './ScopeStore';
import { sightingOf } from './sightingOf';

/** Tells how every source is doing. */
export class SourceStatusQuery {
  constructor(
    private readonly knex: Knex,
    private readonly scopes: ScopeStore,
    private readonly sources: readonly ModelSource[],
    private readonly staleAfterHours: number,
  ) {}

  /** Every configured source; nothing for a caller who may see no model at all. */
  async list(visibility: Visibility, now: Date): Promise<SourceStatus[]> {
    if (visibility.kind === 'none') {
      return [];
    }
    const scopes = await this.scopes.list();
    const scopeOf = new Map(
      scopes.map(row => [keyOf(row.source, row.scope), row]),
    );
    const models: InventoryModelRow[] = await this.visible(
      this.knex('inventory_models').select(
        'source',
        'scope',
        'changed_at',
        'last_seen_at',
        'missing_since',
      ),
      'entity_ref',
      visibility,
    );
    const deployments = await this.deploymentCounts(visibility);
    const modelsOf = groupBy(models, row => row.source);
    const scopesOf = groupBy(scopes, row => row.source);

    return this.sources.map(({ id, type }) => {
      const own = scopesOf.get(id) ?? [];
      const seen = modelsOf.get(id) ?? [];
      const lastSuccessAt = latest(own.map(row => row.last_success_at));
      const lastAttemptAt = latest(own.map(row => row.last_attempt_at));
      return {
        id,
        type,
        ...(lastSuccessAt && { lastSuccessAt }),
        ...(lastAttemptAt && { lastAttemptAt }),
        failures: own.flatMap(row =>
          row.failure === null
            ? []
            : [
                {
                  scope: row.scope,
                  message: row.failure,
                  since: row.failing_since ?? row.last_attempt_at,
                },
              ],
        ),
        models: seen.length,
        deployments: deployments.get(id) ?? 0,
        stale: seen.filter(
          row =>
            sightingOf(row, scopeOf.get(keyOf(row.source, row.scope)), {
              now,
              staleAfterHours: this.staleAfterHours,
            }).stale,
        ).length,
      };
    });
  }

  /** Rows of the inventory whose model the caller may see; what no entity stands for is seen by those who see all. */
  private visible(
    query: Knex.QueryBuilder,
    column: string,
    visibility: Visibility,
  ): Knex.QueryBuilder {
    return visibility.kind === 'all'
      ? query
      : query.whereIn(
          column,
          restrictToVisible(
            this.knex('assessments').select('assessments.entity_ref'),
            this.knex,
            visibility,
          ),
        );
  }

  private async deploymentCounts(
    visibility: Visibility,
  ): Promise<Map<string, number>> {
    const rows: Array<{ source: string; total: number | string }> =
      await this.visible(
        this.knex('inventory_deployments as d').join(
          'inventory_models as m',
          builder =>
            builder
              .on('m.source', 'd.source')
              .andOn('m.external_id', 'd.model_external_id'),
        ),
        'm.entity_ref',
        visibility,
      )
        .select({ source: 'd.source' })
        .count({ total: '*' })
        .groupBy('d.source');
    return new Map(rows.map(row => [row.source, Number(row.total)]));
  }
}

function latest(instants: Array<string | null>): string | undefined {
  return instants
    .filter(instant => instant !== null)
    .sort()
    .at(-1);
}

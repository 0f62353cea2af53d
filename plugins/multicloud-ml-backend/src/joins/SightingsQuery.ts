import type {
  JoinConflict,
  ModelSighting,
  ModelSightings,
  ObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { keyOf } from '../assessment/loadEvidence';
import { whereInSet } from '../database/sets';
import type { InventoryModelRow } from '../inventory/InventoryRows';
import type { ScopeStore } from '../inventory/ScopeStore';
import { sightingOf } from '../inventory/sightingOf';
import { fromJoinRow } from './toJoinRow';

/** Tells where a model was seen, and why that is the same model. */
export class SightingsQuery {
  constructor(
    private readonly knex: Knex,
    private readonly scopes: ScopeStore,
    private readonly staleAfterHours: number,
  ) {}

  /** The sightings of a model, in order of source and id. */
  async of(
    entityRef: string,
    now: Date,
  ): Promise<Omit<ModelSightings, 'permissions'>> {
    const rows: InventoryModelRow[] = await this.knex('inventory_models')
      .where({ entity_ref: entityRef })
      .orderBy(['source', 'external_id']);
    const scopes = new Map(
      (await this.scopes.list()).map(row => [
        keyOf(row.source, row.scope),
        row,
      ]),
    );
    const counts = await this.deploymentCounts(rows);
    return {
      items: rows.map((row): ModelSighting => {
        const { name, url }: ObservedModel = JSON.parse(row.content);
        return {
          source: row.source,
          externalId: row.external_id,
          name,
          scope: row.scope,
          ...(url !== undefined && { url }),
          ...sightingOf(row, scopes.get(keyOf(row.source, row.scope)), {
            now,
            staleAfterHours: this.staleAfterHours,
          }),
          deployments: counts.get(keyOf(row.source, row.external_id)) ?? 0,
          join: fromJoinRow(row),
        };
      }),
      conflicts: rows.flatMap((row): JoinConflict[] =>
        row.join_conflicts === null ? [] : JSON.parse(row.join_conflicts),
      ),
    };
  }

  /** The entity that a sighting belongs to; undefined when there is no such sighting. */
  async entityOf(sighting: {
    source: string;
    externalId: string;
  }): Promise<string | undefined> {
    const row: Pick<InventoryModelRow, 'entity_ref'> | undefined =
      await this.knex('inventory_models')
        .select('entity_ref')
        .where({ source: sighting.source, external_id: sighting.externalId })
        .first();
    return row?.entity_ref;
  }

  private async deploymentCounts(
    rows: InventoryModelRow[],
  ): Promise<Map<string, number>> {
    const counts: Array<{
      source: string;
      model_external_id: string;
      total: number | string;
    }> = await whereInSet(
      this.knex('inventory_deployments')
        .select('source', 'model_external_id')
        .count({ total: '*' })
        .whereIn('source', [...new Set(rows.map(row => row.source))])
        .groupBy('source', 'model_external_id'),
      this.knex,
      'model_external_id',
      rows.map(row => row.external_id),
    );
    return new Map(
      counts.map(row => [
        keyOf(row.source, row.model_external_id),
        Number(row.total),
      ]),
    );
  }
}

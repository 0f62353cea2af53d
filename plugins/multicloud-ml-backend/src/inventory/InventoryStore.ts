import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { groupBy } from '../assessment/groupBy';
import { whereInSet } from '../database/sets';
import { upsertRows } from '../database/upsertRows';
import type {
  InventoryDeploymentRow,
  InventoryModelRow,
} from './InventoryRows';
import { mergeDeployments } from './mergeDeployments';
import { mergeModel } from './mergeModel';

const MODEL_COLUMNS: Array<keyof InventoryModelRow> = [
  'source',
  'external_id',
  'scope',
  'entity_ref',
  'content_hash',
  'content',
  'first_seen_at',
  'changed_at',
  'last_seen_at',
  'missing_since',
];

const DEPLOYMENT_COLUMNS: Array<keyof InventoryDeploymentRow> = [
  'source',
  'model_external_id',
  'external_id',
  'content',
  'first_seen_at',
  'version_since',
  'last_seen_at',
  'missing_since',
];

/** Everything that sources have told us. Nothing is ever deleted. */
export class InventoryStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Takes in what a source reports. What is as it was is not written.
   *
   * @param refFor - the entity that a model belongs to, given the one it belonged to so far
   * @returns entity refs of the models that changed
   */
  async report(
    source: string,
    scope: string,
    models: readonly ObservedModel[],
    options: {
      at: string;
      lastSeenAt: string;
      refsFor: (
        models: Array<{ model: ObservedModel; known?: string }>,
      ) => Promise<Map<string, string>>;
    },
  ): Promise<string[]> {
    const ids = models.map(model => model.externalId);
    const known = new Map(
      (await this.models(source, ids)).map(row => [row.external_id, row]),
    );
    const deployments = groupBy(
      await this.deployments(source, ids),
      row => row.model_external_id,
    );
    const refs = await options.refsFor(
      models.map(model => ({
        model,
        known: known.get(model.externalId)?.entity_ref,
      })),
    );

    const modelRows: InventoryModelRow[] = [];
    const deploymentRows: InventoryDeploymentRow[] = [];
    const changed = new Set<string>();
    for (const model of models) {
      const old = known.get(model.externalId);
      const merged = mergeDeployments(
        model,
        deployments.get(model.externalId) ?? [],
        { source, at: options.at, lastSeenAt: options.lastSeenAt },
      );
      const row = mergeModel(model, merged.all, old, {
        source,
        scope,
        entityRef: refs.get(model.externalId) ?? old?.entity_ref ?? '',
        at: options.at,
      });
      if (row) {
        modelRows.push(row);
        deploymentRows.push(...merged.changed);
        changed.add(row.entity_ref);
        if (old) {
          changed.add(old.entity_ref);
        }
      }
    }
    await this.write(modelRows, deploymentRows);
    return [...changed];
  }

  /**
   * Notes which models of a scope a complete poll no longer reported.
   *
   * @returns entity refs of the models that are missing now
   */
  async markMissing(
    source: string,
    scope: string,
    seen: ReadonlySet<string>,
    options: { at: string; lastSeenAt: string },
  ): Promise<string[]> {
    const present: Array<
      Pick<InventoryModelRow, 'external_id' | 'entity_ref'>
    > = await this.knex('inventory_models')
      .select('external_id', 'entity_ref')
      .where({ source, scope })
      .whereNull('missing_since');
    const missing = present.filter(row => !seen.has(row.external_id));
    if (missing.length > 0) {
      await whereInSet(
        this.knex('inventory_models').where({ source }),
        this.knex,
        'external_id',
        missing.map(row => row.external_id),
      ).update({
        missing_since: options.at,
        last_seen_at: options.lastSeenAt,
      });
    }
    return missing.map(row => row.entity_ref);
  }

  /** Entity refs that some model of any source belongs to already, among the given ones. */
  async claimed(entityRefs: readonly string[]): Promise<Set<string>> {
    const rows: Array<Pick<InventoryModelRow, 'entity_ref'>> = await whereInSet(
      this.knex('inventory_models').distinct('entity_ref'),
      this.knex,
      'entity_ref',
      entityRefs,
    );
    return new Set(rows.map(row => row.entity_ref));
  }

  /** Entity refs of everything that a source has told us. */
  async refsOf(source: string): Promise<string[]> {
    const rows: Array<Pick<InventoryModelRow, 'entity_ref'>> = await this.knex(
      'inventory_models',
    )
      .distinct('entity_ref')
      .where({ source });
    return rows.map(row => row.entity_ref);
  }

  private models(source: string, ids: string[]): Promise<InventoryModelRow[]> {
    return whereInSet(
      this.knex('inventory_models').where({ source }),
      this.knex,
      'external_id',
      ids,
    );
  }

  private deployments(
    source: string,
    ids: string[],
  ): Promise<InventoryDeploymentRow[]> {
    return whereInSet(
      this.knex('inventory_deployments').where({ source }),
      this.knex,
      'model_external_id',
      ids,
    );
  }

  private async write(
    models: InventoryModelRow[],
    deployments: InventoryDeploymentRow[],
  ): Promise<void> {
    if (models.length === 0) {
      return;
    }
    await this.knex.transaction(async tx => {
      await upsertRows<InventoryModelRow>(
        tx,
        'inventory_models',
        ['source', 'external_id'],
        MODEL_COLUMNS,
        models,
      );
      await upsertRows<InventoryDeploymentRow>(
        tx,
        'inventory_deployments',
        ['source', 'model_external_id', 'external_id'],
        DEPLOYMENT_COLUMNS,
        deployments,
      );
    });
  }
}

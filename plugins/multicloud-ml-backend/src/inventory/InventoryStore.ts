import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { groupBy } from '../assessment/groupBy';
import { whereInSet } from '../database/sets';
import { upsertRows, writeRows } from '../database/upsertRows';
import { askToJoin } from '../joins/askToJoin';
import type {
  InventoryDeploymentRow,
  InventoryModelRow,
} from './InventoryRows';
import { mergeDeployments } from './mergeDeployments';
import { type ReportedRow, mergeModel } from './mergeModel';

const MODEL_COLUMNS: Array<keyof ReportedRow> = [
  'source',
  'external_id',
  'scope',
  'join_keys',
  'content_hash',
  'content',
  'first_seen_at',
  'changed_at',
  'last_seen_at',
  'missing_since',
];

/** Where a model belongs is decided elsewhere, perhaps at this very moment. */
const KEEPING_ENTITY = {
  sql: `on conflict (source, external_id) do update set ${MODEL_COLUMNS.map(
    column => `${column} = excluded.${column}`,
  ).join(', ')}`,
  bindings: [],
};

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
   * @returns entity refs of the models that changed and belong to one already
   */
  async report(
    source: string,
    scope: string,
    models: readonly ObservedModel[],
    options: { at: string; lastSeenAt: string },
  ): Promise<string[]> {
    const ids = models.map(model => model.externalId);
    const known = new Map(
      (await this.models(source, ids)).map(row => [row.external_id, row]),
    );
    const deployments = groupBy(
      await this.deployments(source, ids),
      row => row.model_external_id,
    );
    const modelRows: ReportedRow[] = [];
    const deploymentRows: InventoryDeploymentRow[] = [];
    const changed = new Set<string>();
    let joinAgain = false;
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
        at: options.at,
      });
      if (row) {
        modelRows.push(row);
        deploymentRows.push(...merged.changed);
        joinAgain ||= row.join_keys !== old?.join_keys;
        if (old?.entity_ref) {
          changed.add(old.entity_ref);
        }
      }
    }
    await this.write(modelRows, deploymentRows, joinAgain);
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
    models: ReportedRow[],
    deployments: InventoryDeploymentRow[],
    joinAgain: boolean,
  ): Promise<void> {
    if (models.length === 0) {
      return;
    }
    await this.knex.transaction(async tx => {
      if (joinAgain) {
        // First of all, as joining does: whoever holds this row waits for nobody.
        await askToJoin(tx);
      }
      await writeRows<ReportedRow & { entity_ref: string }>(
        tx,
        'inventory_models',
        [...MODEL_COLUMNS, 'entity_ref'],
        models.map(row => ({ ...row, entity_ref: '' })),
        KEEPING_ENTITY,
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

import type {
  Drill,
  Observation,
  ObservedDeployment,
  ObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../database/sets';
import { type DrillRow, fromDrillRow } from '../drills/DrillRow';
import type {
  InventoryDeploymentRow,
  InventoryModelRow,
  ScopeRow,
} from '../inventory/InventoryRows';
import { sightingOf } from '../inventory/sightingOf';
import { groupBy } from './groupBy';
import {
  type EvidenceIndex,
  indexEvidence,
  keyOf,
  loadScopes,
} from './loadEvidence';

interface SightingOptions {
  now: Date;
  staleAfterHours: number;
}

/** What sources and drills say of models, with what tells whether that has changed: both from the same rows. */
export interface WholeEvidence {
  index: EvidenceIndex;
  observations: ReadonlyMap<string, Observation[]>;
  /** Of each model by when they began. */
  drills: ReadonlyMap<string, Drill[]>;
}

/** Reads the evidence of the given models as their assessments need it. */
export async function loadWholeEvidence(
  knex: Knex,
  entityRefs: readonly string[],
  options: SightingOptions,
): Promise<WholeEvidence> {
  const [models, scopes, drills] = await Promise.all([
    whereInSet(
      knex<InventoryModelRow>('inventory_models')
        .select('*')
        .orderBy(['source', 'external_id']),
      knex,
      'entity_ref',
      entityRefs,
    ),
    loadScopes(knex),
    whereInSet(
      knex<DrillRow>('drills').select('*').orderBy('id'),
      knex,
      'entity_ref',
      entityRefs,
    ),
  ]);
  const deployments = await loadDeployments(knex, models);
  const byRef = groupBy(models, model => model.entity_ref);
  return {
    index: indexEvidence(models, scopes, drills),
    observations: new Map(
      [...byRef].map(([ref, rows]) => [
        ref,
        rows.map(row => {
          const key = keyOf(row.source, row.external_id);
          return toObservation(row, deployments.get(key) ?? [], {
            scope: scopes.get(keyOf(row.source, row.scope)),
            ...options,
          });
        }),
      ]),
    ),
    drills: groupBy(
      [...drills].sort(byStart).map(fromDrillRow),
      drill => drill.entityRef,
    ),
  };
}

function byStart(a: DrillRow, b: DrillRow): number {
  return a.started_at < b.started_at ? -1 : Number(a.started_at > b.started_at);
}

/** By their source and model. The source is asked for as well since keys begin with it. */
async function loadDeployments(
  knex: Knex,
  models: readonly InventoryModelRow[],
): Promise<Map<string, InventoryDeploymentRow[]>> {
  const distinct = (values: string[]) => [...new Set(values)];
  const rows: InventoryDeploymentRow[] = await whereInSet(
    knex('inventory_deployments')
      .whereIn('source', distinct(models.map(model => model.source)))
      .orderBy('external_id'),
    knex,
    'model_external_id',
    distinct(models.map(model => model.external_id)),
  );
  return groupBy(rows, row => keyOf(row.source, row.model_external_id));
}

function toObservation(
  model: InventoryModelRow,
  deployments: readonly InventoryDeploymentRow[],
  options: SightingOptions & { scope: ScopeRow | undefined },
): Observation {
  const seen = sightingOf(model, options.scope, options);
  const content: Omit<ObservedModel, 'deployments'> = JSON.parse(model.content);
  return {
    source: model.source,
    model: content,
    ...seen,
    ...(model.join_conflicts !== null && {
      conflicts: JSON.parse(model.join_conflicts),
    }),
    deployments: deployments.map(row => {
      const deployment: ObservedDeployment = JSON.parse(row.content);
      return {
        ...deployment,
        versionSince: deployment.versionSince ?? row.version_since,
        firstSeenAt: row.first_seen_at,
        ...(row.missing_since
          ? {
              seenAt: row.last_seen_at ?? row.first_seen_at,
              stale: `${row.source} no longer reports it, since ${row.missing_since}`,
            }
          : seen),
      };
    }),
  };
}

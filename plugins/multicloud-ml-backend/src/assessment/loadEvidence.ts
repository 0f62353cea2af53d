import type {
  Observation,
  ObservedDeployment,
  ObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../database/sets';
import type {
  InventoryDeploymentRow,
  InventoryModelRow,
  ScopeRow,
} from '../inventory/InventoryRows';
import { sightingOf } from '../inventory/sightingOf';
import { groupBy } from './groupBy';

type SightedRow = Pick<
  InventoryModelRow,
  | 'entity_ref'
  | 'source'
  | 'external_id'
  | 'scope'
  | 'content_hash'
  | 'changed_at'
  | 'last_seen_at'
  | 'missing_since'
  | 'join_conflicts'
>;

/** The narrow columns by which a change of the evidence is noticed. */
export interface EvidenceIndex {
  observations: ReadonlyMap<string, SightedRow[]>;
  scopes: ReadonlyMap<string, ScopeRow>;
  drills: ReadonlyMap<
    string,
    Array<{ id: string; confirmed_at: string | null }>
  >;
}

/** Reads what tells whether the evidence of the given models, or of all, has changed. */
export async function loadEvidence(
  knex: Knex,
  entityRefs: readonly string[] | undefined,
): Promise<EvidenceIndex> {
  const restrict = (query: Knex.QueryBuilder) =>
    entityRefs ? whereInSet(query, knex, 'entity_ref', entityRefs) : query;
  const models: SightedRow[] = await restrict(
    knex('inventory_models')
      .select(
        'entity_ref',
        'source',
        'external_id',
        'scope',
        'content_hash',
        'changed_at',
        'last_seen_at',
        'missing_since',
        'join_conflicts',
      )
      .orderBy(['source', 'external_id']),
  );
  const drills: Array<{
    entity_ref: string;
    id: string;
    confirmed_at: string | null;
  }> = await restrict(
    knex('drills').select('entity_ref', 'id', 'confirmed_at').orderBy('id'),
  );
  return {
    observations: groupBy(models, row => row.entity_ref),
    scopes: await loadScopes(knex),
    drills: groupBy(drills, row => row.entity_ref),
  };
}

/** The observations of the given models as an assessment reads them. */
export async function loadObservations(
  knex: Knex,
  entityRefs: readonly string[],
  options: { now: Date; staleAfterHours: number },
): Promise<Map<string, Observation[]>> {
  const models: InventoryModelRow[] = await whereInSet(
    knex('inventory_models').orderBy(['source', 'external_id']),
    knex,
    'entity_ref',
    entityRefs,
  );
  const deployments: InventoryDeploymentRow[] = await whereInSet(
    knex('inventory_deployments').orderBy('external_id'),
    knex,
    'model_external_id',
    [...new Set(models.map(model => model.external_id))],
  );
  const scopes = await loadScopes(knex);
  const deploymentsOf = groupBy(deployments, row =>
    keyOf(row.source, row.model_external_id),
  );

  const observations = models.map(model => {
    const seen = sightingOf(
      model,
      scopes.get(keyOf(model.source, model.scope)),
      options,
    );
    const content: Omit<ObservedModel, 'deployments'> = JSON.parse(
      model.content,
    );
    const observation: Observation = {
      source: model.source,
      model: content,
      ...seen,
      ...(model.join_conflicts !== null && {
        conflicts: JSON.parse(model.join_conflicts),
      }),
      deployments: (
        deploymentsOf.get(keyOf(model.source, model.external_id)) ?? []
      ).map(row => {
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
    return { ref: model.entity_ref, observation };
  });
  return new Map(
    [...groupBy(observations, item => item.ref)].map(([ref, items]) => [
      ref,
      items.map(item => item.observation),
    ]),
  );
}

async function loadScopes(knex: Knex): Promise<Map<string, ScopeRow>> {
  const scopes: ScopeRow[] = await knex('inventory_scopes').select('*');
  return new Map(scopes.map(row => [keyOf(row.source, row.scope), row]));
}

/** Key of what is told apart within a source. */
export function keyOf(source: string, id: string): string {
  return `${source}\n${id}`;
}

import type { Knex } from 'knex';
import { whereInSet } from '../database/sets';
import type { DrillRow } from '../drills/DrillRow';
import type { InventoryModelRow, ScopeRow } from '../inventory/InventoryRows';
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

type KeptDrillRow = Pick<DrillRow, 'entity_ref' | 'id' | 'confirmed_at'>;

/** The narrow columns by which a change of the evidence is noticed. */
export interface EvidenceIndex {
  observations: ReadonlyMap<string, SightedRow[]>;
  scopes: ReadonlyMap<string, ScopeRow>;
  drills: ReadonlyMap<string, KeptDrillRow[]>;
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
  const drills: KeptDrillRow[] = await restrict(
    knex('drills').select('entity_ref', 'id', 'confirmed_at').orderBy('id'),
  );
  return indexEvidence(models, await loadScopes(knex), drills);
}

/**
 * The same from rows that were read whole.
 *
 * @param models - by source and external id
 * @param drills - by id
 */
export function indexEvidence(
  models: readonly SightedRow[],
  scopes: ReadonlyMap<string, ScopeRow>,
  drills: readonly KeptDrillRow[],
): EvidenceIndex {
  return {
    observations: groupBy(models, row => row.entity_ref),
    scopes,
    drills: groupBy(drills, row => row.entity_ref),
  };
}

export async function loadScopes(knex: Knex): Promise<Map<string, ScopeRow>> {
  const scopes: ScopeRow[] = await knex('inventory_scopes').select('*');
  return new Map(scopes.map(row => [keyOf(row.source, row.scope), row]));
}

/** Key of what is told apart within a source. */
export function keyOf(source: string, id: string): string {
  return `${source}\n${id}`;
}

import type { Knex } from 'knex';
import type { ModelRow } from '../catalog/ModelRow';
import { whereInSet } from '../database/sets';

/** What the catalog says around the models: texts are JSON as stored, so that hashing need not parse them. */
export interface CatalogContext {
  groups: ReadonlyMap<string, { operators: string; profiles: string }>;
  containers: ReadonlyMap<string, { profiles: string }>;
  tiers: ReadonlyMap<string, string>;
}

type ContextModel = Pick<
  ModelRow,
  'entity_ref' | 'owner_ref' | 'container_ref' | 'dependents' | 'tier'
>;

/** Reads the context of the given models. */
export async function loadContext(
  knex: Knex,
  models: readonly ContextModel[],
): Promise<CatalogContext> {
  const read = (table: string, columns: string[], refs: string[]) =>
    whereInSet(
      knex(table).select('entity_ref', ...columns),
      knex,
      'entity_ref',
      refs,
    );
  const dependents = models
    .filter(model => model.dependents !== '[]')
    .flatMap((model): string[] => JSON.parse(model.dependents));

  const groups: Array<{
    entity_ref: string;
    operators: string;
    profiles: string;
  }> = await read(
    'catalog_groups',
    ['operators', 'profiles'],
    distinct(models.map(model => model.owner_ref)),
  );
  const containers: Array<{ entity_ref: string; profiles: string }> =
    await read(
      'catalog_containers',
      ['profiles'],
      distinct(models.map(model => model.container_ref)),
    );
  const tiers: TierRow[] = await read('catalog_tiers', ['tier'], dependents);
  const modelTiers: TierRow[] = await read('models', ['tier'], dependents);

  return {
    groups: byRef(groups),
    containers: byRef(containers),
    tiers: new Map(
      [...modelTiers, ...tiers].flatMap(({ entity_ref, tier }) =>
        tier === null ? [] : [[entity_ref, tier] as const],
      ),
    ),
  };
}

interface TierRow {
  entity_ref: string;
  tier: string | null;
}

function byRef<T extends { entity_ref: string }>(rows: T[]): Map<string, T> {
  return new Map(rows.map(row => [row.entity_ref, row]));
}

function distinct(values: Array<string | null>): string[] {
  return [...new Set(values)].filter(value => value !== null);
}

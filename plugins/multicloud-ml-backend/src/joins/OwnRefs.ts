import { ANNOTATION_LOCATION } from '@backstage/catalog-model';
import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  type ModelSource,
  fillTemplate,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Knex } from 'knex';
import type { CatalogReader } from '../catalog/CatalogReader';
import type { InventoryModelRow } from '../inventory/InventoryRows';
import { entityRefsFor } from '../registrations/entityRefFor';
import { ORIGIN_PREFIX } from '../registrations/toEntity';
import { templateValues } from '../registrations/templateValues';

const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.annotations',
];

/** What a sighting without an entity of its own may be called. */
export interface Nameless {
  source: string;
  externalId: string;
  /** The own ref that it had and must give up. */
  instead: string | null;
  /** The plainest first. */
  candidates: string[];
}

/** Finds names for sightings that have no entity of their own yet. */
export class OwnRefs {
  private readonly sources: ReadonlyMap<string, ModelSource>;

  constructor(
    private readonly knex: Knex,
    private readonly reader: Pick<CatalogReader, 'byRefs'>,
    sources: readonly ModelSource[],
  ) {
    this.sources = new Map(sources.map(source => [source.id, source]));
  }

  /**
   * The sightings that need a name, with those that the catalog leaves them. A name that somebody else turns out to have
   * had in the catalog before our source registered it is given up.
   */
  async nameless(): Promise<Nameless[]> {
    const foreign = this.knex('models')
      .select('entity_ref')
      .where('origin', 'not like', `${ORIGIN_PREFIX}%`);
    const rows: Array<
      Pick<
        InventoryModelRow,
        'source' | 'external_id' | 'own_ref' | 'scope' | 'content'
      >
    > = await this.knex('inventory_models')
      .select('source', 'external_id', 'own_ref', 'scope', 'content')
      .whereNull('own_ref')
      .orWhere(query =>
        query
          .whereIn('own_ref', foreign)
          .whereNotIn(
            'own_ref',
            this.knex('registrations').select('entity_ref'),
          ),
      );
    const nameless = rows.map(row => ({
      source: row.source,
      externalId: row.external_id,
      instead: row.own_ref,
      candidates: entityRefsFor(this.nameOf(row), row.source, row.external_id),
    }));
    const taken = await this.takenInCatalog(
      nameless.map(({ candidates }) => candidates[0]),
    );
    return nameless.map(one => ({
      ...one,
      candidates: one.candidates.filter(ref => !taken.has(ref)),
    }));
  }

  private nameOf(
    row: Pick<InventoryModelRow, 'source' | 'scope' | 'content'>,
  ): string {
    const model: Omit<ObservedModel, 'deployments'> = JSON.parse(row.content);
    const source = this.sources.get(row.source);
    const template = source?.template?.name;
    return (
      (source &&
        template &&
        fillTemplate(template, templateValues(model, source, row.scope))) ||
      model.name
    );
  }

  private async takenInCatalog(entityRefs: string[]): Promise<Set<string>> {
    const entities = await this.reader.byRefs([...new Set(entityRefs)], {
      fields: FIELDS,
    });
    return new Set(
      [...entities]
        .filter(
          ([, { metadata }]) =>
            !metadata.annotations?.[ANNOTATION_LOCATION]?.startsWith(
              ORIGIN_PREFIX,
            ),
        )
        .map(([ref]) => ref),
    );
  }
}

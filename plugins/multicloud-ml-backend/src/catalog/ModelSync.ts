import { stringifyEntityRef } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { type Standard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CatalogReader } from './CatalogReader';
import type { ModelStore } from './ModelStore';
import { toModelRow } from './toModelRow';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';

const REF_FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.etag',
];

/** Keeps the models table in step with the catalog. */
export class ModelSync {
  private readonly isModel;

  constructor(
    private readonly reader: CatalogReader,
    private readonly store: ModelStore,
    private readonly options: {
      modelFilter: FilterPredicate;
      standard: Standard;
    },
  ) {
    this.isModel = filterPredicateToFilterFunction(options.modelFilter);
  }

  /**
   * Compares refs and etags with the catalog and reads what differs.
   *
   * @returns refs of the models that were added, changed or removed
   */
  async reconcile(): Promise<string[]> {
    const known = await this.store.etags();
    const unseen = new Set(known.keys());
    const stale: string[] = [];
    for await (const page of this.reader.pages(
      this.options.modelFilter,
      REF_FIELDS,
    )) {
      for (const entity of page) {
        const ref = stringifyEntityRef(entity);
        unseen.delete(ref);
        if (known.get(ref) !== entity.metadata.etag) {
          stale.push(ref);
        }
      }
    }
    // An entity that moved between pages while they were read is not gone: what was not seen is asked for by ref.
    return this.readAgain([...stale, ...unseen]);
  }

  /**
   * Reads the given entities from the catalog again.
   *
   * @returns the given refs
   */
  async readAgain(entityRefs: string[]): Promise<string[]> {
    const entities = await this.reader.byRefs(entityRefs);
    const models = [...entities.values()].filter(this.isModel);
    const rows = models.map(entity =>
      toModelRow(entity, this.options.standard),
    );
    await this.store.write(rows);
    const present = new Set(rows.map(row => row.entity_ref));
    await this.store.remove(entityRefs.filter(ref => !present.has(ref)));
    return entityRefs;
  }
}

import type { FilterPredicate } from '@backstage/filter-predicates';
import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CatalogReader } from '../catalog/CatalogReader';
import {
  distinctEntityRef,
  plainEntityRef,
  statedEntityRef,
} from '../registrations/entityRefFor';
import type { InventoryStore } from './InventoryStore';

const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

/**
 * Gives each model of a source the entity that it belongs to: the one that a tag names, else the one that it has had
 * so far, else one after its own name.
 */
export class EntityRefs {
  constructor(
    private readonly inventory: InventoryStore,
    private readonly reader: CatalogReader,
    private readonly modelFilter: FilterPredicate,
  ) {}

  /** Entity refs by external id. */
  async assign(
    source: string,
    items: Array<{ model: ObservedModel; known?: string }>,
  ): Promise<Map<string, string>> {
    const refs = new Map<string, string>();
    const unnamed: ObservedModel[] = [];
    for (const { model, known } of items) {
      const ref = statedEntityRef(model) ?? known;
      if (ref) {
        refs.set(model.externalId, ref);
      } else {
        unnamed.push(model);
      }
    }
    const taken = await this.taken(unnamed.map(plainEntityRef));
    for (const model of unnamed) {
      const plain = plainEntityRef(model);
      const ref = taken.has(plain) ? distinctEntityRef(source, model) : plain;
      taken.add(ref);
      refs.set(model.externalId, ref);
    }
    return refs;
  }

  /**
   * Refs that another model of a source has, or an entity that is no model. An entity that is a model is not taken: a
   * model of the same name is the same model.
   */
  private async taken(entityRefs: string[]): Promise<Set<string>> {
    const taken = await this.inventory.claimed(entityRefs);
    const free = entityRefs.filter(ref => !taken.has(ref));
    const existing = await this.reader.byRefs(free, { fields: REF_FIELDS });
    const models = await this.reader.byRefs([...existing.keys()], {
      fields: REF_FIELDS,
      query: this.modelFilter,
    });
    for (const ref of existing.keys()) {
      if (!models.has(ref)) {
        taken.add(ref);
      }
    }
    return taken;
  }
}

import type { Entity } from '@backstage/catalog-model';
import type {
  DefaultEntityFilters,
  EntityFilter,
} from '@backstage/plugin-catalog-react';
import {
  ANNOTATION_PROVIDER,
  LABEL_PORTABILITY,
  LABEL_RECOVERY,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Keeps entities whose derived annotation or label has one of the values; the catalog does the work. */
abstract class DerivedValueFilter implements EntityFilter {
  protected abstract readonly field: 'annotations' | 'labels';
  protected abstract readonly key: string;

  constructor(readonly values: string[]) {}

  getCatalogFilters(): Record<string, string[]> {
    return { [`metadata.${this.field}.${this.key}`]: this.values };
  }

  filterEntity(entity: Entity): boolean {
    const value = entity.metadata[this.field]?.[this.key];
    return value !== undefined && this.values.includes(value);
  }

  toQueryValue(): string[] {
    return this.values;
  }
}

/** Models whose primary deployment is with one of the providers. */
export class ProviderFilter extends DerivedValueFilter {
  protected readonly field = 'annotations';
  protected readonly key = ANNOTATION_PROVIDER;
}

/** Models with one of the grades. */
export class PortabilityFilter extends DerivedValueFilter {
  protected readonly field = 'labels';
  protected readonly key = LABEL_PORTABILITY;
}

/** Models with one of the recovery statuses. */
export class RecoveryFilter extends DerivedValueFilter {
  protected readonly field = 'labels';
  protected readonly key = LABEL_RECOVERY;
}

/** The names under which the filters stand in the address of the catalog page. */
export type ModelEntityFilters = DefaultEntityFilters & {
  mlProvider?: ProviderFilter;
  mlPortability?: PortabilityFilter;
  mlRecovery?: RecoveryFilter;
};

import type { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { DEFAULT_MODEL_FILTER } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * Whether an entity is a model by default: give `EntitySwitch.Case` a condition of your own where
 * `multicloudMl.models.filter` is changed.
 *
 * @public
 */
export const isMlModel: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(DEFAULT_MODEL_FILTER);

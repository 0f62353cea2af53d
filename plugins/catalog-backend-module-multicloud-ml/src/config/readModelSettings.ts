import type { Config } from '@backstage/config';
import {
  filterPredicateToFilterFunction,
  readOptionalFilterPredicateFromConfig,
} from '@backstage/filter-predicates';
import type { Entity } from '@backstage/catalog-model';
import {
  type Standard,
  createStandard,
  DEFAULT_MODEL_FILTER,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What an adopter configures of how models appear in the catalog. */
export interface ModelSettings {
  isModel(entity: Entity): boolean;
  standard: Standard;
  /** At most this many models a second are handed back to the catalog to have their labels written anew. */
  refreshesPerSecond: number;
}

/** A catalog processes 85 to 140 entities a second on two cores; half of that stays free for everything else. */
const DEFAULT_REFRESHES_PER_SECOND = 50;

/**
 * @throws Error with one sentence that names the setting.
 */
export function readModelSettings(config: Config): ModelSettings {
  const root = config.getOptionalConfig('multicloudMl');
  const filter =
    (root &&
      readOptionalFilterPredicateFromConfig(root, { key: 'models.filter' })) ??
    DEFAULT_MODEL_FILTER;
  if (typeof filter !== 'object') {
    throw new Error(
      `multicloudMl.models.filter: ${JSON.stringify(
        filter,
      )} matches no entity, write a filter such as { kind: Component, spec.type: ml-model } or leave it out`,
    );
  }
  const refreshesPerSecond =
    root?.getOptionalNumber('models.refreshesPerSecond') ??
    DEFAULT_REFRESHES_PER_SECOND;
  if (!(refreshesPerSecond > 0)) {
    throw new Error(
      `multicloudMl.models.refreshesPerSecond: ${refreshesPerSecond} is not allowed, it must be more than 0; leave it out for ${DEFAULT_REFRESHES_PER_SECOND}`,
    );
  }
  return {
    isModel: filterPredicateToFilterFunction(filter),
    standard: createStandard(root?.getOptional('standard')),
    refreshesPerSecond,
  };
}

import type { Tags } from './aws/SageMakerRegion';
import type { RegionContext } from './RegionContext';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * What tags state of a model. The model's own speak first, then those of its endpoints in order.
 */
export function taggedFacts(
  options: RegionContext['options'],
  tagSets: Tags[],
): Pick<ReportedModel, 'owner' | 'entityRef' | 'lifecycle'> & {
  tier: string | undefined;
  artifactFormat: string | undefined;
} {
  const first = (key: string) =>
    tagSets
      .map(tags => tags.get(key)?.trim())
      .find(value => value !== undefined && value !== '');
  return {
    owner: first(options.ownerTag),
    entityRef: first(options.entityRefTag),
    lifecycle: first(options.lifecycleTag),
    tier: first(options.tierTag),
    artifactFormat: first(options.artifactFormatTag),
  };
}

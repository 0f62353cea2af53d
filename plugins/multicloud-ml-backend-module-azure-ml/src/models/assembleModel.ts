import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { taggedFacts } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { studioUrl } from '../arm/studioUrl';
import { labelsOf, tagsOf } from '../arm/tagsOf';
import type { Running } from '../endpoints/Running';
import type { ScopeContext } from '../ScopeContext';
import { artifactFormatOf } from './artifactFormatOf';
import { artifactUrisOf } from './artifactUrisOf';
import { fileUriOf } from './fileUriOf';
import { type KeptModel, leadingVersion } from './KeptModel';

/** Puts a model together from what is kept of it, where it runs and what tags say of it. */
export function assembleModel(
  context: ScopeContext,
  about: {
    externalId: string;
    name: string;
    /** As this workspace or registry keeps it; absent for a model that is kept elsewhere, or nowhere. */
    kept?: KeptModel;
    running: readonly Running[];
  },
): ReportedModel {
  const { externalId, name, kept } = about;
  // In a fixed order, so that which endpoint's tag speaks does not change from poll to poll.
  const running = [...about.running].sort((a, b) =>
    a.deployment.externalId < b.deployment.externalId ? -1 : 1,
  );
  const version = kept && leadingVersion(kept);
  const tagSets = [
    kept?.tags,
    version?.properties.tags,
    ...running.flatMap(({ tags }) => tags),
  ];
  const { tier, artifactFormat, ...tagged } = taggedFacts(
    lowerCased(context.options),
    tagSets.map(tagsOf),
  );
  return {
    externalId,
    name,
    description:
      kept?.description || version?.properties.description || undefined,
    ...tagged,
    labels: labelsOf(tagSets),
    artifactUris: kept && artifactUrisOf(context, kept),
    // What is kept elsewhere; where it is kept here, no other sighting is needed to tell.
    sourceUris: kept
      ? undefined
      : [...new Set(running.flatMap(({ ref }) => (ref ? [ref.uri] : [])))],
    url:
      kept && version && context.place.kind === 'workspaces'
        ? studioUrl(context.options.endpoint, context.place, [
            'model',
            `${name}:${version.name}`,
            'details',
          ])
        : undefined,
    facts: {
      tier,
      artifact: {
        format:
          artifactFormat ?? artifactFormatOf(version?.properties.modelType),
        version: version?.name,
        uri: version && fileUriOf(context.place, version),
      },
    },
    deployments: running.map(({ deployment }) => deployment),
  };
}

/** Tags are looked up in lower case, see `tagsOf`. */
function lowerCased(options: ScopeContext['options']) {
  return {
    ownerTag: options.ownerTag.toLowerCase(),
    entityRefTag: options.entityRefTag.toLowerCase(),
    tierTag: options.tierTag.toLowerCase(),
    lifecycleTag: options.lifecycleTag.toLowerCase(),
    roleTag: options.roleTag.toLowerCase(),
    artifactFormatTag: options.artifactFormatTag.toLowerCase(),
  };
}

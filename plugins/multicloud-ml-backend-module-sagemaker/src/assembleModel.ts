import type { Tags } from './aws/SageMakerRegion';
import type { ModelAtEndpoint } from './endpoints/readEndpoints';
import type { RegionContext } from './RegionContext';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { sourcesOf } from './images/describeContainers';
import { containersOf } from './endpoints/identifyModel';
import { taggedFacts } from './taggedFacts';

/** The inventory's limits. */
const MOST_LABELS = 100;
const MOST_SOURCES = 500;

/** Puts a model together from what it is, where it runs and what tags say of it. */
export function assembleModel(
  context: RegionContext,
  about: Omit<ReportedModel, 'deployments' | 'labels'> & {
    tags: Tags | undefined;
    running: ModelAtEndpoint[];
  },
): ReportedModel {
  const { tags, running, facts, sourceUris = [], ...model } = about;
  // In a fixed order, so that which endpoint's tag speaks does not change from poll to poll.
  const endpoints = [...running].sort((a, b) =>
    a.deployment.externalId < b.deployment.externalId ? -1 : 1,
  );
  const { tier, artifactFormat, ...tagged } = taggedFacts(context.options, [
    ...(tags ? [tags] : []),
    ...endpoints.map(endpoint => endpoint.tags),
  ]);
  const sources = [
    ...sourceUris,
    ...endpoints.flatMap(({ identity }) =>
      sourcesOf(containersOf(identity.described)),
    ),
  ];
  return {
    ...model,
    ...tagged,
    labels: labelsOf([...endpoints.map(endpoint => endpoint.tags), tags]),
    sourceUris: [...new Set(sources)].slice(0, MOST_SOURCES),
    facts: {
      ...facts,
      tier,
      artifact: {
        ...facts.artifact,
        format: artifactFormat ?? facts.artifact?.format,
      },
    },
    deployments: endpoints.map(endpoint => endpoint.deployment),
  };
}

/** Later sets win. */
function labelsOf(sets: Array<Tags | undefined>): Record<string, string> {
  return Object.fromEntries(
    [...new Map(sets.flatMap(tags => [...(tags ?? [])]))].slice(0, MOST_LABELS),
  );
}

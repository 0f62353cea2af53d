import type { Tags } from './aws/SageMakerRegion';
import type { ModelAtEndpoint } from './endpoints/readEndpoints';
import type { RegionContext } from './RegionContext';
import type { ReportedModel } from './ReportedModel';
import { taggedFacts } from './taggedFacts';

/** Puts a model together from what it is, where it runs and what tags say of it. */
export function assembleModel(
  context: RegionContext,
  about: Omit<ReportedModel, 'deployments'> & {
    tags: Tags | undefined;
    running: ModelAtEndpoint[];
  },
): ReportedModel {
  const { tags, running, facts, ...model } = about;
  // In a fixed order, so that which endpoint's tag speaks does not change from poll to poll.
  const endpoints = [...running].sort((a, b) =>
    a.deployment.externalId < b.deployment.externalId ? -1 : 1,
  );
  const { tier, artifactFormat, ...tagged } = taggedFacts(context.options, [
    ...(tags ? [tags] : []),
    ...endpoints.map(endpoint => endpoint.tags),
  ]);
  return {
    ...model,
    ...tagged,
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

import type {
  ReportedDeployment,
  ReportedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Running } from '../endpoints/Running';
import type { ScopeContext } from '../ScopeContext';
import { labelFacts } from './labelFacts';

/** Most addresses that an inventory keeps of a model. */
const MOST_URIS = 500;

/** Puts a model together from what it is, where it runs and what labels say of it. */
export function assembleModel(
  context: ScopeContext,
  about: Omit<ReportedModel, 'deployments' | 'labels'> & {
    labels: Readonly<Record<string, string>> | undefined;
    running: ReadonlyArray<{
      running: Running;
      deployment: ReportedDeployment;
    }>;
  },
): ReportedModel {
  const { labels, running, facts, artifactUris, sourceUris, ...model } = about;
  // In a fixed order, so that which endpoint's label speaks does not change from poll to poll.
  const sorted = [...running].sort((a, b) =>
    a.deployment.externalId < b.deployment.externalId ? -1 : 1,
  );
  const { tier, artifactFormat, ...stated } = labelFacts(context.options, [
    ...(labels ? [labels] : []),
    ...sorted.map(one => one.running.endpoint.labels),
  ]);
  return {
    ...model,
    ...stated,
    labels: { ...(labels ?? sorted[0]?.running.endpoint.labels) },
    artifactUris: atMost(artifactUris),
    sourceUris: atMost(sourceUris),
    facts: {
      ...facts,
      tier,
      artifact: {
        ...facts.artifact,
        format: artifactFormat ?? facts.artifact?.format,
      },
    },
    deployments: sorted.map(({ deployment }) => deployment),
  };
}

function atMost(uris: string[] | undefined): string[] | undefined {
  const some = [...new Set(uris)].slice(0, MOST_URIS);
  return some.length > 0 ? some : undefined;
}

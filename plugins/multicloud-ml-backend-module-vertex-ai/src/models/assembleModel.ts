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
    /** In a fixed order: the first endpoint whose label says something speaks. */
    running: ReadonlyArray<{
      running: Running;
      deployment: ReportedDeployment;
    }>;
  },
): ReportedModel {
  const { labels, running, facts, artifactUris, sourceUris, ...model } = about;
  const { tier, artifactFormat, ...stated } = labelFacts(context.options, [
    ...(labels ? [labels] : []),
    ...running.map(one => one.running.endpoint.labels),
  ]);
  return {
    ...model,
    ...stated,
    labels: { ...(labels ?? running[0]?.running.endpoint.labels) },
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
    deployments: running.map(({ deployment }) => deployment),
  };
}

function atMost(uris: string[] | undefined): string[] | undefined {
  const some = [...new Set(uris)].slice(0, MOST_URIS);
  return some.length > 0 ? some : undefined;
}

import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  firstTag,
  taggedFacts,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { artifactUris, sourceUris, type LocatedVersion } from './addresses';
import type { MlflowInstance } from './readMlflowInstances';
import type { ModelVersion, RegisteredModel } from './rest/schemas';
import { inProduction } from './versionThatCounts';

/** Keys that MLflow writes itself. */
const INTERNAL = /^_?mlflow[._]/;
const MOST_LABELS = 100;
const LONGEST_LABEL = 1024;

/** Puts a model together from what the registry holds of it. */
export function assembleModel(
  options: MlflowInstance['options'],
  about: {
    model: RegisteredModel;
    versions: readonly LocatedVersion[];
    counting: ModelVersion | undefined;
    format: string | undefined;
  },
): ReportedModel {
  const { model, versions, counting } = about;
  const tags = [model.tags, counting?.tags ?? {}];
  const { tier, artifactFormat, lifecycle, ...tagged } = taggedFacts(
    options,
    tags,
  );
  return {
    externalId: `models:/${model.name}`,
    name: model.name,
    description: model.description,
    ...tagged,
    lifecycle:
      lifecycle ??
      (counting && inProduction(counting) ? 'production' : undefined),
    labels: labelsOf({ ...counting?.tags, ...model.tags }),
    artifactUris: artifactUris(model, versions),
    sourceUris: sourceUris(model, versions),
    url: `${options.uiUrl ?? options.url}/#/models/${encodeURIComponent(
      model.name,
    )}`,
    facts: {
      tier,
      artifact: counting && {
        format: artifactFormat ?? about.format,
        version: counting.version,
        uri: versions.find(({ version }) => version === counting)?.uri,
      },
    },
    deployments: taggedDeployments(options, model, tags),
  };
}

function labelsOf(tags: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tags)
      .filter(
        ([key, value]) => !INTERNAL.test(key) && value.length <= LONGEST_LABEL,
      )
      .slice(0, MOST_LABELS),
  );
}

/** MLflow does not know what runs. Only where tags are configured to say so, they do. */
function taggedDeployments(
  { providerTag, regionTag, roleTag }: MlflowInstance['options'],
  { name }: RegisteredModel,
  tags: Record<string, string>[],
): ReportedModel['deployments'] {
  const provider = providerTag && firstTag(providerTag, tags);
  const region = regionTag && firstTag(regionTag, tags);
  return provider && region
    ? [
        {
          externalId: `models:/${name}`,
          provider,
          region,
          role: firstTag(roleTag, tags),
        },
      ]
    : [];
}

import { assembleModel } from './assembleModel';
import { consoleUrl } from './aws/consoleUrl';
import { parseArn } from './aws/parseArn';
import {
  containersOf,
  identifyModel,
  type ModelIdentity,
} from './endpoints/identifyModel';
import type {
  DeployedModels,
  ModelAtEndpoint,
} from './endpoints/readEndpoints';
import { describeContainers, sourcesOf } from './images/describeContainers';
import { packageFacts, packageSources } from './registry/packageFacts';
import { readPackage } from './registry/readPackage';
import type { RegionContext } from './RegionContext';
import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * Reads the models that no model package group of this region holds: what runs of them, then, unless it is switched
 * off, those that run nowhere (batch jobs may still use them).
 */
export async function* readRemainingModels(
  context: RegionContext,
  deployed: DeployedModels,
): AsyncGenerator<ReportedModel[]> {
  const reported = new Set(deployed.keys());
  yield await Promise.all(
    [...deployed.values()].map(running =>
      readModel(context, running[0].identity, running),
    ),
  );
  if (!context.options.undeployedModels) {
    return;
  }
  for await (const page of context.sageMaker.models()) {
    const models = await Promise.all(
      page.map(async summary => {
        const arn = summary.ModelArn && parseArn(summary.ModelArn);
        const described =
          summary.ModelName &&
          (await context.sageMaker.describeModel(summary.ModelName));
        if (!arn || !summary.ModelName || !described) {
          return undefined;
        }
        const identity = identifyModel(summary.ModelName, described, arn);
        // What a group holds was read with the group.
        return identity.packageRef || reported.has(identity.key)
          ? undefined
          : readModel(context, identity, []);
      }),
    );
    yield models.filter(model => model !== undefined);
  }
}

async function readModel(
  context: RegionContext,
  identity: ModelIdentity,
  running: ModelAtEndpoint[],
): Promise<ReportedModel> {
  const { externalId, name, packageRef, described } = identity;
  const about = { externalId, name, running };
  if (packageRef) {
    // Its group belongs to another account or region, which may or may not let us see more.
    return assembleModel(context, { ...about, facts: {}, tags: undefined });
  }
  const { artifact } = describeContainers(
    containersOf(described),
    context.account,
  );
  const modelPackage = await unversionedPackage(context, identity);
  const arn = parseArn(externalId);
  return assembleModel(context, {
    ...about,
    url: arn && described && consoleUrl('models', name, arn),
    facts: modelPackage
      ? packageFacts(modelPackage, context.account)
      : { artifact },
    sourceUris: modelPackage
      ? packageSources(modelPackage)
      : sourcesOf(containersOf(described)),
    tags: described?.ModelArn
      ? await context.sageMaker.tags(described.ModelArn)
      : undefined,
  });
}

/** A package outside any group, for instance one from the marketplace. */
async function unversionedPackage(
  context: RegionContext,
  { described }: ModelIdentity,
) {
  const packageName = containersOf(described).find(
    container => container.ModelPackageName,
  )?.ModelPackageName;
  return packageName ? readPackage(context, packageName) : undefined;
}

import type {
  ProductionVariant,
  ProductionVariantSummary,
} from '@aws-sdk/client-sagemaker';
import { consoleUrl } from '../aws/consoleUrl';
import { describeContainers } from '../images/describeContainers';
import { readPackage } from '../registry/readPackage';
import type { RegionContext } from '../RegionContext';
import type { ReportedDeployment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { acceleratorOfVariant } from './acceleratorOfVariant';
import type { DescribedEndpoint } from './DescribedEndpoint';
import { endpointHealth } from './endpointHealth';
import {
  containersOf,
  identifyModel,
  type ModelIdentity,
} from './identifyModel';

type Running = { identity: ModelIdentity; deployment: ReportedDeployment };

/**
 * Reads what the variants of an endpoint run, shadow variants included, which get a copy of the traffic and answer none.
 * A variant without a model is left to `readComponents`.
 */
export async function readVariants(
  context: RegionContext,
  described: DescribedEndpoint,
): Promise<Running[]> {
  const { endpoint, config } = described;
  const states = [
    ...(endpoint.ProductionVariants ?? []),
    ...(endpoint.ShadowProductionVariants ?? []),
  ];
  const production = config.ProductionVariants ?? [];
  const shadows = config.ShadowProductionVariants ?? [];
  const weights = production.map(variant =>
    weightOf(variant, stateOf(variant, states)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const heaviest = weights.indexOf(Math.max(...weights));

  const running = [...production, ...shadows].map(async (variant, index) => {
    if (!variant.ModelName) {
      return undefined;
    }
    const isShadow = index >= production.length;
    let traffic = isShadow ? 0 : undefined;
    if (!isShadow && total > 0) {
      traffic = weights[index] / total;
    }
    return readVariant(context, described, {
      variant,
      modelName: variant.ModelName,
      state: stateOf(variant, states),
      alone: production.length + shadows.length === 1,
      leads: index === heaviest,
      traffic,
    });
  });
  return (await Promise.all(running)).filter(found => found !== undefined);
}

async function readVariant(
  context: RegionContext,
  { arn, endpoint, tags }: DescribedEndpoint,
  about: {
    variant: ProductionVariant;
    modelName: string;
    state: ProductionVariantSummary | undefined;
    alone: boolean;
    leads: boolean;
    traffic: number | undefined;
  },
): Promise<Running> {
  const { variant, state } = about;
  const model = await context.sageMaker.describeModel(about.modelName);
  const identity = identifyModel(about.modelName, model, arn);
  const image = await readImage(context, identity, state);
  const role = tags.get(context.options.roleTag);
  return {
    identity,
    deployment: {
      externalId: `${endpoint.EndpointArn}/${variant.VariantName}`,
      name: about.alone
        ? endpoint.EndpointName
        : `${endpoint.EndpointName}/${variant.VariantName}`,
      // The endpoint's tag; of its variants only one can be the primary.
      role: role === 'primary' && !about.leads ? undefined : role,
      provider: 'aws',
      region: arn.region,
      account: arn.account,
      service: 'sagemaker-endpoint',
      ...image,
      accelerator: acceleratorOfVariant(variant),
      replicas: state?.DesiredInstanceCount,
      runningReplicas: state?.CurrentInstanceCount,
      version: identity.packageRef?.version,
      versionSince: state?.DeployedImages?.[0]?.ResolutionTime?.toISOString(),
      healthy: endpointHealth(endpoint.EndpointStatus),
      traffic: about.traffic,
      url: consoleUrl('endpoints', endpoint.EndpointName ?? '', arn),
    },
  };
}

/** The image that runs, else the model's, else that of the package which the model was made from. */
async function readImage(
  context: RegionContext,
  identity: ModelIdentity,
  state: ProductionVariantSummary | undefined,
) {
  const deployed = (state?.DeployedImages ?? []).map(image => ({
    Image: image.SpecifiedImage,
  }));
  const ofModel = containersOf(identity.described);
  const candidates = [deployed, ofModel];
  if (![...deployed, ...ofModel].some(container => container.Image)) {
    const packageName = ofModel.find(
      container => container.ModelPackageName,
    )?.ModelPackageName;
    const modelPackage =
      packageName && (await readPackage(context, packageName));
    candidates.push(
      (modelPackage && modelPackage.InferenceSpecification?.Containers) || [],
    );
  }
  const containers =
    candidates.find(all => all.some(container => container.Image)) ?? [];
  const { image, imageOrigin, runtime } = describeContainers(
    containers,
    context.account,
  );
  return { image, imageOrigin, runtime };
}

function stateOf(
  variant: ProductionVariant,
  states: ProductionVariantSummary[],
): ProductionVariantSummary | undefined {
  return states.find(state => state.VariantName === variant.VariantName);
}

function weightOf(
  variant: ProductionVariant,
  state: ProductionVariantSummary | undefined,
): number {
  // SageMaker's own default.
  return state?.CurrentWeight ?? variant.InitialVariantWeight ?? 1;
}

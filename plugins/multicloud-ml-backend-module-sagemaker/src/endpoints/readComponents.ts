import { ReadError } from '../aws/ReadError';
import { consoleUrl } from '../aws/consoleUrl';
import { describeContainers } from '../images/describeContainers';
import type { RegionContext } from '../RegionContext';
import type { ReportedDeployment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { acceleratorOfVariant } from './acceleratorOfVariant';
import type { DescribedEndpoint } from './DescribedEndpoint';
import { componentHealth } from './endpointHealth';
import {
  containersOf,
  identifyModel,
  type ModelIdentity,
} from './identifyModel';

type Running = { identity: ModelIdentity; deployment: ReportedDeployment };

/**
 * Reads the inference components of an endpoint whose variants bring instances only: then each component brings a model,
 * and its copies are what replicas are elsewhere.
 */
export async function readComponents(
  context: RegionContext,
  described: DescribedEndpoint,
): Promise<Running[]> {
  const { endpoint, config } = described;
  const variants = config.ProductionVariants ?? [];
  if (variants.every(variant => variant.ModelName) || !endpoint.EndpointName) {
    return [];
  }
  const running: Running[] = [];
  try {
    const pages = context.sageMaker.inferenceComponents(endpoint.EndpointName);
    for await (const page of pages) {
      const components = await Promise.all(
        page.map(({ InferenceComponentName: name }) =>
          name ? readComponent(context, described, name) : undefined,
        ),
      );
      running.push(...components.filter(found => found !== undefined));
    }
  } catch (error) {
    if (error instanceof ReadError && error.kind === 'not-available') {
      context.tell({
        subject: endpoint.EndpointArn ?? endpoint.EndpointName,
        message: `${error.action} is not available here, so what runs on this endpoint is not known.`,
      });
      return [];
    }
    throw error;
  }
  return running;
}

async function readComponent(
  context: RegionContext,
  { arn, endpoint, config, tags }: DescribedEndpoint,
  name: string,
): Promise<Running | undefined> {
  const component = await context.sageMaker.describeInferenceComponent(name);
  if (!component?.InferenceComponentArn) {
    return undefined;
  }
  const { Specification: specification, RuntimeConfig: copies } = component;
  const model = specification?.ModelName
    ? await context.sageMaker.describeModel(specification.ModelName)
    : undefined;
  // A component may bring its container itself; then it is the model.
  const identity: ModelIdentity = specification?.ModelName
    ? identifyModel(specification.ModelName, model, arn)
    : {
        key: component.InferenceComponentArn.toLowerCase(),
        externalId: component.InferenceComponentArn,
        name,
      };
  const own = specification?.Container;
  const { image, imageOrigin, runtime } = describeContainers(
    own
      ? [{ Image: own.DeployedImage?.SpecifiedImage }]
      : containersOf(identity.described),
    context.account,
  );
  const variant = config.ProductionVariants?.find(
    candidate => candidate.VariantName === component.VariantName,
  );
  return {
    identity,
    deployment: {
      externalId: component.InferenceComponentArn,
      name: `${endpoint.EndpointName}/${name}`,
      role: tags.get(context.options.roleTag),
      provider: 'aws',
      region: arn.region,
      account: arn.account,
      service: 'sagemaker-endpoint',
      image,
      imageOrigin,
      runtime,
      accelerator: variant && acceleratorOfVariant(variant),
      replicas: copies?.DesiredCopyCount,
      runningReplicas: copies?.CurrentCopyCount,
      version: identity.packageRef?.version,
      healthy: componentHealth(component.InferenceComponentStatus),
      url: consoleUrl('endpoints', endpoint.EndpointName ?? '', arn),
    },
  };
}

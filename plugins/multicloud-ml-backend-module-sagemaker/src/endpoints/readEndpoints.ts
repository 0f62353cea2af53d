import type { EndpointSummary } from '@aws-sdk/client-sagemaker';
import { parseArn } from '../aws/parseArn';
import type { Tags } from '../aws/SageMakerRegion';
import type { RegionContext } from '../RegionContext';
import type { ReportedDeployment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelIdentity } from './identifyModel';
import { readComponents } from './readComponents';
import { readVariants } from './readVariants';
import { warnOfContradictions } from '../warnOfContradictions';

/** A deployment, and the model that it runs. */
export interface ModelAtEndpoint {
  identity: ModelIdentity;
  deployment: ReportedDeployment;
  /** Of the endpoint; they speak where the model's own are silent. */
  tags: Tags;
}

/** Models by key, with what runs of each. */
export type DeployedModels = Map<string, ModelAtEndpoint[]>;

/**
 * Reads every endpoint of the region and puts what runs there by model: the link goes from a variant over the model
 * object to the model package group, so endpoints are read before groups.
 */
export async function readEndpoints(
  context: RegionContext,
): Promise<DeployedModels> {
  const byModel: DeployedModels = new Map();
  for await (const page of context.sageMaker.endpoints()) {
    const endpoints = await Promise.all(
      page.map(summary => readEndpoint(context, summary)),
    );
    for (const running of endpoints.flat()) {
      const others = byModel.get(running.identity.key) ?? [];
      byModel.set(running.identity.key, [...others, running]);
    }
  }
  return byModel;
}

async function readEndpoint(
  context: RegionContext,
  summary: EndpointSummary,
): Promise<ModelAtEndpoint[]> {
  const arn = summary.EndpointArn && parseArn(summary.EndpointArn);
  if (!arn || !summary.EndpointArn || !summary.EndpointName) {
    return [];
  }
  if (arn.account !== context.account) {
    throw new Error(
      `The credentials read account ${arn.account}, but this source is configured for ${context.account}. Correct "accountId" or the credentials.`,
    );
  }
  const { sageMaker } = context;
  const [endpoint, tags] = await Promise.all([
    sageMaker.describeEndpoint(summary.EndpointName),
    sageMaker.tags(summary.EndpointArn),
  ]);
  const config =
    endpoint?.EndpointConfigName &&
    (await sageMaker.describeEndpointConfig(endpoint.EndpointConfigName));
  if (!endpoint || !tags) {
    return [];
  }
  if (!config) {
    context.tell({
      subject: summary.EndpointArn,
      message: `The endpoint configuration no longer exists, so nothing says which model runs there; update the endpoint with a new one.`,
    });
    return [];
  }
  warnOfContradictions(context, summary.EndpointArn, tags);
  const described = { arn, endpoint, config, tags };
  const [variants, components] = await Promise.all([
    readVariants(context, described),
    readComponents(context, described),
  ]);
  return [...variants, ...components].map(running => ({ ...running, tags }));
}

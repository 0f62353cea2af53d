import {
  firstTag,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { parseEach } from '../arm/parseEach';
import { regionOf } from '../arm/regionOf';
import {
  onlineDeploymentSchema,
  onlineEndpointSchema,
  type OnlineDeployment,
  type OnlineEndpoint,
} from '../arm/schemas';
import { studioUrl } from '../arm/studioUrl';
import { tagsOf } from '../arm/tagsOf';
import { parseModelRef } from '../models/parseModelRef';
import type { ScopeContext } from '../ScopeContext';
import {
  acceleratorOfDeployment,
  isOnKubernetes,
} from './acceleratorOfDeployment';
import { Computes } from './Computes';
import { endpointId } from './endpointId';
import { healthOf } from './healthOf';
import { replicasOf } from './replicasOf';
import type { Running } from './Running';
import { trafficOf } from './trafficOf';

interface Found {
  running: Running[];
  problems: SourceProblem[];
}

/** Reads the online endpoints of a workspace and their deployments, on Azure's own machines and on Kubernetes. */
export async function readOnlineEndpoints(
  context: ScopeContext,
): Promise<Found> {
  const { arm, place } = context;
  const computes = new Computes(arm, place);
  const found: Found = { running: [], problems: [] };
  const pages = arm.list({
    operation: 'workspaces/onlineEndpoints/read',
    id: `${place.id}/onlineEndpoints`,
  });
  for await (const page of pages) {
    const { parsed, problems } = parseEach(page, {
      schema: onlineEndpointSchema,
      what: 'online endpoint',
      within: place.id,
    });
    found.problems.push(...problems);
    const read = await Promise.all(
      parsed.map(endpoint => readDeployments(context, computes, endpoint)),
    );
    found.running.push(...read.flatMap(({ running }) => running));
    found.problems.push(...read.flatMap(one => one.problems));
  }
  return found;
}

async function readDeployments(
  context: ScopeContext,
  computes: Computes,
  endpoint: OnlineEndpoint,
): Promise<Found> {
  const deployments: OnlineDeployment[] = [];
  const problems: SourceProblem[] = [];
  const id = `${context.place.id}/onlineEndpoints/${endpoint.name}`;
  const pages = context.arm.list({
    operation: 'workspaces/onlineEndpoints/deployments/read',
    id: `${id}/deployments`,
  });
  for await (const page of pages) {
    const read = parseEach(page, {
      schema: onlineDeploymentSchema,
      what: 'deployment',
      within: id,
    });
    deployments.push(...read.parsed);
    problems.push(...read.problems);
  }
  const shares = deployments.map(({ name }) => trafficOf(endpoint, name) ?? 0);
  const leader = deployments[shares.indexOf(Math.max(...shares))];
  const running = await Promise.all(
    deployments.map(deployment =>
      toRunning(context, computes, {
        endpoint,
        deployment,
        alone: deployments.length === 1,
        leads: deployment === leader,
      }),
    ),
  );
  return { running, problems };
}

async function toRunning(
  context: ScopeContext,
  computes: Computes,
  about: {
    endpoint: OnlineEndpoint;
    deployment: OnlineDeployment;
    alone: boolean;
    leads: boolean;
  },
): Promise<Running> {
  const { endpoint, deployment, alone, leads } = about;
  const { properties } = deployment;
  const where = isOnKubernetes(properties.endpointComputeType)
    ? await computes.placeOf(endpoint.properties.compute)
    : {
        service: 'azureml-endpoint',
        provider: 'azure',
        region: regionOf(deployment.location ?? endpoint.location ?? undefined),
        account: context.place.subscription,
      };
  const ref = properties.model
    ? parseModelRef(properties.model, context)
    : undefined;
  return {
    ref,
    endpoint: { id: endpointId(endpoint.id), name: endpoint.name },
    tags: [deployment.tags, endpoint.tags],
    environmentId: properties.environmentId ?? undefined,
    deployment: {
      externalId: endpointId(deployment.id),
      name: alone ? endpoint.name : `${endpoint.name}/${deployment.name}`,
      role: roleOf(context, about, leads),
      ...where,
      accelerator: acceleratorOfDeployment(deployment),
      replicas: replicasOf(deployment),
      version: ref?.version,
      healthy: healthOf(
        properties.provisioningState,
        endpoint.properties.provisioningState,
      ),
      traffic: trafficOf(endpoint, deployment.name),
      url: studioUrl(context.options.endpoint, context.place, [
        'endpoints',
        'realtime',
        endpoint.name,
        'detail',
      ]),
    },
  };
}

/** A deployment's own tag, else its endpoint's; of the deployments of one endpoint only one can be the primary by that. */
function roleOf(
  { options }: ScopeContext,
  about: { endpoint: OnlineEndpoint; deployment: OnlineDeployment },
  leads: boolean,
): string | undefined {
  const key = options.roleTag.toLowerCase();
  const own = firstTag(key, [tagsOf(about.deployment.tags)]);
  const shared = firstTag(key, [tagsOf(about.endpoint.tags)]);
  return own ?? (shared === 'primary' && !leads ? undefined : shared);
}

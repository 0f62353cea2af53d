import type { SourceProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { parseEach } from '../api/parseEach';
import {
  isPoolIn,
  parseEndpointName,
  parseModelName,
} from '../api/resourceNames';
import {
  deployedModelSchema,
  endpointSchema,
  type DeployedModel,
  type ResourcePool,
  type VertexEndpoint,
} from '../api/schemas';
import type { ScopeContext } from '../ScopeContext';
import { idOf, type Running, type RunningModels } from './Running';

/** Reads every endpoint of the scope, and what runs on it. */
export async function readEndpoints(
  context: ScopeContext,
): Promise<{ running: RunningModels; problems: SourceProblem[] }> {
  const running: RunningModels = new Map();
  const problems: SourceProblem[] = [];
  const pools = new Map<string, Promise<ResourcePool | undefined>>();
  const { project, scope } = context;
  const found: Running[] = [];
  for await (const page of context.here.endpoints(project.configured)) {
    const endpoints = parseEach(page, endpointSchema, `${scope}/endpoints`);
    problems.push(...endpoints.problems);
    for (const endpoint of endpoints.parsed) {
      const read = await readEndpoint(context, endpoint, pools);
      problems.push(...read.problems);
      found.push(...read.running);
    }
  }
  // In an order of their own, so that a model stays as it was when Vertex AI lists its endpoints in another.
  for (const one of found.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))) {
    const key = one.modelName ? project.keyOf(one.modelName) : one.model;
    const others = running.get(key);
    if (others) {
      others.push(one);
    } else {
      running.set(key, [one]);
    }
  }
  return { running, problems };
}

async function readEndpoint(
  context: ScopeContext,
  endpoint: VertexEndpoint,
  pools: Map<string, Promise<ResourcePool | undefined>>,
): Promise<{ running: Running[]; problems: SourceProblem[] }> {
  const { name, displayName, labels, trafficSplit } = endpoint;
  const named = parseEndpointName(name);
  if (!named) {
    const message =
      'This is not the name of an endpoint, so it is left out; look at it in the console.';
    return { running: [], problems: [{ subject: name, message }] };
  }
  context.project.learn(named.project);
  const { parsed, problems } = parseEach(
    endpoint.deployedModels,
    deployedModelSchema,
    `${name}/deployedModels`,
  );
  const shares = parsed.map(({ id }) => trafficOf(trafficSplit, id));
  const heaviest = shares.indexOf(Math.max(...shares));
  const running = parsed.map(async (deployed, index) => {
    const { model } = deployed;
    if (!model) {
      problems.push({
        subject: `${name}/deployedModels/${deployed.id}`,
        message:
          'It names no model of Vertex AI, so it is left out; describe it on the entity.',
      });
      return [];
    }
    return {
      deployed,
      model,
      modelName: parseModelName(model),
      endpoint: { name, id: named.endpoint, displayName, labels },
      alone: endpoint.deployedModels.length === 1,
      leads: index === heaviest,
      traffic: shares[index],
      pool: await readPool(context, deployed, pools),
    };
  });
  return { running: (await Promise.all(running)).flat(), problems };
}

/** A model that the split does not list receives nothing; an endpoint without a split accepts nothing. */
function trafficOf(split: Readonly<Record<string, number>>, id: string) {
  const percent = Object.hasOwn(split, id) ? split[id] : 0;
  return Math.min(1, Math.max(0, percent / 100));
}

async function readPool(
  context: ScopeContext,
  { sharedResources }: DeployedModel,
  pools: Map<string, Promise<ResourcePool | undefined>>,
): Promise<ResourcePool | undefined> {
  if (!sharedResources || !isPoolIn(sharedResources, context.location)) {
    return undefined;
  }
  const reading =
    pools.get(sharedResources) ?? context.here.pool(sharedResources);
  pools.set(sharedResources, reading);
  return reading;
}

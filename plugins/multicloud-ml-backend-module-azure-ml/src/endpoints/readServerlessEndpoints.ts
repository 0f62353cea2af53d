import {
  firstTag,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { parseEach } from '../arm/parseEach';
import { regionOf } from '../arm/regionOf';
import {
  serverlessEndpointSchema,
  type ServerlessEndpoint,
} from '../arm/schemas';
import { studioUrl } from '../arm/studioUrl';
import { tagsOf } from '../arm/tagsOf';
import { parseModelRef } from '../models/parseModelRef';
import type { ScopeContext } from '../ScopeContext';
import { endpointId } from './endpointId';
import { healthOf } from './healthOf';
import type { Running } from './Running';

/** Reads the serverless endpoints of a workspace: models that Azure hosts for many and bills by token. */
export async function readServerlessEndpoints(
  context: ScopeContext,
): Promise<{ running: Running[]; problems: SourceProblem[] }> {
  const { arm, place } = context;
  const running: Running[] = [];
  const problems: SourceProblem[] = [];
  const pages = arm.list({
    operation: 'workspaces/serverlessEndpoints/read',
    id: `${place.id}/serverlessEndpoints`,
  });
  for await (const page of pages) {
    const read = parseEach(page, {
      schema: serverlessEndpointSchema,
      what: 'serverless endpoint',
      within: place.id,
    });
    running.push(...read.parsed.map(endpoint => toRunning(context, endpoint)));
    problems.push(...read.problems);
  }
  return { running, problems };
}

function toRunning(
  context: ScopeContext,
  endpoint: ServerlessEndpoint,
): Running {
  const { name, properties, tags } = endpoint;
  const { options, place } = context;
  const modelId = properties.modelSettings?.modelId;
  const ref = modelId ? parseModelRef(modelId, context) : undefined;
  const id = endpointId(endpoint.id);
  return {
    ref,
    endpoint: { id, name },
    tags: [tags],
    deployment: {
      externalId: id,
      name,
      role: firstTag(options.roleTag.toLowerCase(), [tagsOf(tags)]),
      provider: 'azure',
      region: regionOf(endpoint.location ?? undefined),
      account: place.subscription,
      service: 'hosted-api',
      imageOrigin: 'provider',
      version: ref?.version,
      healthy: healthOf(properties.endpointState, properties.provisioningState),
      // Whatever comes to the endpoint, the one model behind it answers.
      traffic: 1,
      url: studioUrl(options.endpoint, place, ['endpoints']),
    },
  };
}

import type { ReportedDeployment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { firstTag } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { endpointUrl } from '../api/consoleUrl';
import type { VertexModel } from '../api/schemas';
import { describeImage } from '../images/describeImage';
import type { ScopeContext } from '../ScopeContext';
import { acceleratorOf } from './acceleratorOf';
import { idOf, versionOf, type Running } from './Running';

/**
 * A model on an endpoint as a deployment. It is where the endpoint is, wherever the model lies.
 *
 * @param version - the version that runs; undefined when it could not be read
 */
export function toDeployment(
  { options, project, location }: ScopeContext,
  running: Running,
  version: VertexModel | undefined,
): ReportedDeployment {
  const { deployed, endpoint, pool } = running;
  const label = endpoint.displayName || endpoint.id;
  const role = firstTag(options.roleTag, [endpoint.labels]);
  const dedicated = deployed.dedicatedResources ?? pool?.dedicatedResources;
  return {
    externalId: idOf(running),
    name: running.alone ? label : `${label}/${deployed.id}`,
    // The endpoint's label; of the models on it only one can be the primary.
    role: role === 'primary' && !running.leads ? undefined : role,
    provider: 'gcp',
    region: location,
    account: project.configured,
    service: 'vertex-endpoint',
    ...describeImage(version),
    accelerator: dedicated && acceleratorOf(dedicated.machineSpec ?? {}),
    replicas:
      dedicated?.minReplicaCount ??
      deployed.automaticResources?.minReplicaCount,
    ...healthOf(deployed.status?.availableReplicaCount),
    version: versionOf(running),
    // Which version a deployed model runs never changes.
    versionSince: deployed.createTime,
    traffic: running.traffic,
    url: endpointUrl({
      project: project.configured,
      location,
      endpoint: endpoint.id,
    }),
  };
}

/** Vertex AI states no health but how many replicas are available; where it leaves that out, nothing is known. */
function healthOf(available: number | undefined) {
  return available === undefined
    ? {}
    : { runningReplicas: available, healthy: available > 0 };
}

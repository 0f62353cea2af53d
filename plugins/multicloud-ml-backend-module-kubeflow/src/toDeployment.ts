import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { firstTag } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { digestOf } from './facts/digestOf';
import { propertiesOf } from './facts/propertiesOf';
import { runtimeOf } from './facts/runtimeOf';
import type { Placement } from './placement';
import type { KubeflowInstance } from './readKubeflowInstances';
import type { Service } from './readServices';
import type { ReadVersion } from './readVersions';

/** An inference service as a deployment. Where it runs is as it is configured of its environment, else unknown. */
export function toDeployment(
  { id, options }: Pick<KubeflowInstance, 'id' | 'options'>,
  served: Service,
  versions: readonly ReadVersion[],
): ReportedModel['deployments'][number] {
  const { service, environment, name, fromKServe } = served;
  const place = placementOf(options, environment);
  // Where none is named the newest is served.
  const version =
    service.modelVersionId === undefined
      ? versions[0]
      : versions.find(one => one.version.id === service.modelVersionId);
  const undeployed = service.desiredState === 'UNDEPLOYED';
  return {
    externalId: `${id}/inference_services/${service.id}`,
    name: [environment, name ?? service.id].filter(Boolean).join('/'),
    ...asInKServe(served, place),
    provider: place.provider,
    region: place.region,
    account: place.account,
    service: place.service,
    role: firstTag(options.roleTag, [propertiesOf(service.customProperties)]),
    runtime: runtimeOf(service.runtime) ?? (fromKServe ? 'kserve' : undefined),
    version: version?.version.name,
    digest: version && digestOf(version, options.digestTag),
    // The registry knows what is wanted, not what runs. What is not wanted was deleted in its cluster: unlike a service
    // that is only stopped, it is nothing to fall back on.
    ...(undeployed && {
      replicas: 0,
      runningReplicas: 0,
      traffic: 0,
      healthy: false,
    }),
  };
}

/** An environment that is configured has exactly what is written there: half of another place would be no place. */
function placementOf(
  { placement, environments }: KubeflowInstance['options'],
  environment: string | undefined,
): Placement {
  return environment !== undefined && Object.hasOwn(environments, environment)
    ? environments[environment]
    : placement;
}

/** Id and name that the KServe source gives the service, and bills the id: so all three speak of one deployment. */
function asInKServe(
  { environment, name, fromKServe }: Service,
  place: Placement,
) {
  const { cluster, resourceId = cluster && `k8s://${cluster}` } = place;
  return fromKServe && environment && name && cluster
    ? {
        externalId: `${resourceId?.replace(/\/+$/, '')}/${environment}/${name}`,
        name: `${cluster}/${environment}/${name}`,
      }
    : undefined;
}

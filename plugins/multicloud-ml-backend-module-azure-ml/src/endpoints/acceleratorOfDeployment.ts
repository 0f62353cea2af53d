import type { OnlineDeployment } from '../arm/schemas';
import { acceleratorOf } from './acceleratorOf';

/**
 * The accelerator of a deployment. On Azure's own machines the VM size tells; on Kubernetes `instanceType` is a name that
 * the cluster's owner gave, and only the GPUs asked for tell, which are NVIDIA's by Azure's definition of the field.
 */
export function acceleratorOfDeployment({
  properties,
}: OnlineDeployment): string | undefined {
  if (!isOnKubernetes(properties.endpointComputeType)) {
    return acceleratorOf(properties.instanceType);
  }
  const required = properties.containerResourceRequirements;
  const gpu =
    required?.containerResourceLimits?.gpu ??
    required?.containerResourceRequests?.gpu;
  if (!gpu) {
    return undefined;
  }
  return Number(gpu) === 0 ? 'cpu' : 'nvidia';
}

export function isOnKubernetes(computeType: string | null | undefined) {
  return computeType?.toLowerCase() === 'kubernetes';
}

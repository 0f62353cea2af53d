import type { OnlineDeployment } from '../arm/schemas';

/** How many instances are asked for: at least so many where a deployment on Kubernetes scales itself. */
export function replicasOf({
  sku,
  properties: { scaleSettings },
}: OnlineDeployment): number | undefined {
  const scales =
    scaleSettings?.scaleType?.toLowerCase() === 'targetutilization';
  return (
    (scales ? scaleSettings?.minInstances : undefined) ??
    sku?.capacity ??
    undefined
  );
}

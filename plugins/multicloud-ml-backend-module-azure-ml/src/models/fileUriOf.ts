import type { ResourcePlace } from '../arm/resourceId';
import type { ModelVersion } from '../arm/schemas';

/** Relative to the workspace in which it is written. */
const RELATIVE = /^azureml:\/\/((?:datastores|jobs)\/.+)$/i;

/** Where the files of a version lie, in full: a relative address would be the same in many workspaces. */
export function fileUriOf(
  { kind, subscription, resourceGroup, name }: ResourcePlace,
  { properties: { modelUri } }: ModelVersion,
): string | undefined {
  const relative = kind === 'workspaces' && RELATIVE.exec(modelUri ?? '');
  return relative
    ? `azureml://subscriptions/${subscription}/resourcegroups/${resourceGroup}/workspaces/${name}/${relative[1]}`
    : modelUri || undefined;
}

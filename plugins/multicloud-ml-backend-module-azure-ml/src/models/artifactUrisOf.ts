import type { ScopeContext } from '../ScopeContext';
import { fileUriOf } from './fileUriOf';
import type { KeptModel } from './KeptModel';
import { locationUri } from './parseModelRef';

/** The inventory's limits. */
const MOST_ADDRESSES = 500;
const LONGEST_ADDRESS = 2048;

/**
 * Under which addresses others refer to a model: the model itself, then every version, newest first, each by its id, by
 * the id with its workspace's location, and by where its files lie.
 */
export function artifactUrisOf(
  { place, region, workspaceId }: ScopeContext,
  { address, name, versions }: KeptModel,
): string[] {
  const located =
    place.kind === 'workspaces' && region && workspaceId
      ? `${locationUri(region, workspaceId)}/models/${name}`
      : undefined;
  const all = [
    address,
    ...versions.flatMap(version => [
      `${address}/versions/${version.name}`,
      located && `${located}/versions/${version.name}`,
      fileUriOf(place, version),
    ]),
  ].filter(uri => typeof uri === 'string');
  return [...new Set(all)]
    .filter(uri => uri.length <= LONGEST_ADDRESS)
    .slice(0, MOST_ADDRESSES);
}

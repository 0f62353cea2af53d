import { firstTag } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ReadVersion } from '../readVersions';
import { isKept } from './artifactUrisOf';
import { propertiesOf } from './propertiesOf';

const DIGEST = /^sha(?:256:[0-9a-f]{64}|384:[0-9a-f]{96}|512:[0-9a-f]{128})$/;

/** The digest that a property of the newest artifact of a version states; the registry has no field for it. */
export function digestOf(
  { artifacts }: ReadVersion,
  key: string,
): string | undefined {
  const artifact = artifacts.find(isKept);
  const stated = artifact
    ? firstTag(key, [propertiesOf(artifact.customProperties)])?.toLowerCase()
    : undefined;
  return stated && DIGEST.test(stated) ? stated : undefined;
}

import { ReadError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { isIndirect, presentable, type LocatedVersion } from './addresses';
import type { MlflowRegistry } from './rest/MlflowRegistry';
import type { Remembered } from './rest/Remembered';
import type { ModelVersion } from './rest/schemas';
import { versionKey } from './rest/versionKey';

/** Finds where the artifact of a version lies, which costs a request where its source is an address of MLflow's own. */
export async function locateVersion(
  registry: MlflowRegistry,
  version: ModelVersion,
  known: Remembered<string>,
): Promise<LocatedVersion> {
  const { source } = version;
  if (!source) {
    return { version };
  }
  if (!isIndirect(source)) {
    return { version, uri: presentable(source) };
  }
  try {
    const uri = await known.recall(versionKey(version), async () =>
      presentable(await registry.artifactUri(version)),
    );
    return { version, uri };
  } catch (error) {
    // The version, or the logged model that it was made from, is gone.
    if (error instanceof ReadError && error.kind === 'not-found') {
      return { version };
    }
    throw error;
  }
}

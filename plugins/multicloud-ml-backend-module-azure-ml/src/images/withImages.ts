import type { Running } from '../endpoints/Running';
import { modelTypeOf } from '../models/artifactFormatOf';
import type { KeptModel } from '../models/KeptModel';
import type { Environments, Image } from './Environments';

/** Adds to deployments what they run in. */
export async function withImages(
  environments: Environments,
  running: readonly Running[],
  kept?: KeptModel,
): Promise<Running[]> {
  return Promise.all(
    running.map(async one => ({
      ...one,
      deployment: {
        ...one.deployment,
        ...(one.environmentId
          ? await environments.imageOf(one.environmentId)
          : imageOfModelType(one, kept)),
      },
    })),
  );
}

/** Without an environment of its own, an MLflow or Triton model is served in Azure's image for the type. */
function imageOfModelType({ ref }: Running, kept?: KeptModel): Image {
  const type = modelTypeOf(
    kept?.versions.find(version => version.name === ref?.version)?.properties
      .modelType,
  );
  switch (type) {
    case 'mlflow':
      return { imageOrigin: 'provider' };
    case 'triton':
      return { imageOrigin: 'provider', runtime: 'triton' };
    default:
      return {};
  }
}

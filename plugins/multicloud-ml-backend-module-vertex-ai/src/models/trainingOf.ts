import type { MlModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { LOCATION } from '../api/resourceNames';
import type { VertexModel } from '../api/schemas';

/** Where Vertex AI trained the model; undefined when it was uploaded by somebody, who alone knows. */
export function trainingOf({
  trainingPipeline,
}: VertexModel): MlModel['training'] {
  const region = /^projects\/[^/]+\/locations\/([^/]+)\//.exec(
    trainingPipeline ?? '',
  )?.[1];
  return region && LOCATION.test(region)
    ? { provider: 'gcp', region, service: 'vertex-ai' }
    : undefined;
}

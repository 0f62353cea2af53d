import type { Artifact } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { VertexModel } from '../api/schemas';
import { imageOriginOf } from '../images/imageOriginOf';
import { repositoryOf } from '../images/repositoryOf';
import { isServedByGoogle } from './sourceTypes';

/** Google's prediction images that load one format only. TensorFlow's load SavedModels and nothing else. */
const FORMATS: ReadonlyArray<[repository: RegExp, format: string]> = [
  [/\/prediction\/tf2?(?:_opt)?-(?:cpu|gpu|tpu)[\w.-]*$/, 'savedmodel'],
  [/\/prediction\/sklearn-(?:cpu|gpu)[\w.-]*$/, 'sklearn'],
  [/\/prediction\/xgboost-(?:cpu|gpu)[\w.-]*$/, 'xgboost'],
  [/\/prediction\/pytorch-(?:cpu|gpu)[\w.-]*$/, 'pytorch'],
];

/** Format of a version's artifact and whether it can leave, only where Vertex AI states it. */
export function artifactFacts(
  model: VertexModel,
): Pick<Artifact, 'format' | 'exportable'> {
  return { format: formatOf(model), exportable: exportableOf(model) };
}

function formatOf(model: VertexModel): string | undefined {
  const image = model.containerSpec?.imageUri;
  if (image && imageOriginOf(image) === 'provider') {
    const repository = repositoryOf(image);
    return FORMATS.find(([pattern]) => pattern.test(repository))?.[1];
  }
  return !image &&
    model.supportedExportFormats.some(({ id }) => id === 'tf-saved-model')
    ? 'savedmodel'
    : undefined;
}

/**
 * A model that Google trained leaves only in the formats that Vertex AI lists; with none it stays. One that was uploaded
 * has its artifact where it came from, or in its image, whatever is listed.
 */
function exportableOf(model: VertexModel): boolean | undefined {
  if (model.supportedExportFormats.length > 0) {
    return true;
  }
  if (isServedByGoogle(model)) {
    return false;
  }
  if (model.artifactUri) {
    return true;
  }
  // Neither artifact nor image nor any way out.
  return model.containerSpec?.imageUri ? undefined : false;
}

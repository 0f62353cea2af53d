import { imageOriginOf } from './imageOriginOf';
import { parseImage } from './parseImage';

/**
 * `Framework` of a model package's container, upper case, where it names the format of what is in the archive.
 * TENSORFLOW does not: a SavedModel and an H5 file are both TensorFlow.
 */
const FRAMEWORKS: Record<string, string> = {
  PYTORCH: 'pytorch',
  XGBOOST: 'xgboost',
  SKLEARN: 'sklearn',
  'SCIKIT-LEARN': 'sklearn',
  LIGHTGBM: 'lightgbm',
  PADDLE: 'paddle',
  ONNX: 'onnx',
  MLFLOW: 'mlflow',
};

/** Images of AWS that load one format only, by repository. */
const REPOSITORIES: Record<string, string> = {
  'sagemaker-xgboost': 'xgboost',
  'sagemaker-scikit-learn': 'sklearn',
  'pytorch-inference': 'pytorch',
  'pytorch-inference-graviton': 'pytorch',
  // TensorFlow Serving loads SavedModels and nothing else.
  'tensorflow-inference': 'savedmodel',
  'tensorflow-inference-graviton': 'savedmodel',
};

/**
 * Format of a model's artifact, only where SageMaker states it: by the container's framework, or by an image of AWS
 * that loads one format.
 *
 * @returns undefined when it is not stated.
 */
export function artifactFormatOf(
  container: { Framework?: string; Image?: string },
  account: string,
): string | undefined {
  const framework = container.Framework?.toUpperCase();
  if (framework && Object.hasOwn(FRAMEWORKS, framework)) {
    return FRAMEWORKS[framework];
  }
  if (imageOriginOf(container.Image, account) !== 'provider') {
    return undefined;
  }
  const repository = parseImage(container.Image ?? '')?.repository ?? '';
  return Object.hasOwn(REPOSITORIES, repository)
    ? REPOSITORIES[repository]
    : undefined;
}

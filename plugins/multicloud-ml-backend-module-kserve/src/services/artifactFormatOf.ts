import type { Predictor } from './Predictor';

/** Formats of KServe that the Standard knows by the same name. */
const SAME = new Set([
  'onnx',
  'pmml',
  'mlflow',
  'sklearn',
  'xgboost',
  'lightgbm',
  'paddle',
  'pytorch',
  'torchscript',
  'safetensors',
  'savedmodel',
  'tensorrt',
]);

/**
 * Format of what is served, where `modelFormat` states it. `tensorflow` is a SavedModel for TensorFlow Serving, which
 * loads nothing else; for Triton it may be a GraphDef. `huggingface` and `triton` name a repository, not a format.
 */
export function artifactFormatOf(
  predictor: Predictor,
  served: { runtime?: string },
): string | undefined {
  const name = predictor.format?.name;
  if (name === 'tensorflow') {
    return served.runtime === 'kserve' ? 'savedmodel' : undefined;
  }
  return name !== undefined && SAME.has(name) ? name : undefined;
}

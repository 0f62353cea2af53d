/** `modelFormatName`, lower case without punctuation, where it names one format of the Standard. */
const FORMATS: Record<string, string> = {
  onnx: 'onnx',
  safetensors: 'safetensors',
  savedmodel: 'savedmodel',
  tensorflowsavedmodel: 'savedmodel',
  // TensorFlow Serving, which KServe runs for it, loads SavedModels and nothing else.
  tensorflow: 'savedmodel',
  mlflow: 'mlflow',
  pmml: 'pmml',
  pickle: 'pickle',
  torchscript: 'torchscript',
  pytorch: 'pytorch',
  xgboost: 'xgboost',
  lightgbm: 'lightgbm',
  sklearn: 'sklearn',
  scikitlearn: 'sklearn',
  paddle: 'paddle',
  tensorrt: 'tensorrt',
  tensorrtplan: 'tensorrt',
  neuron: 'neuron',
};

/**
 * Format of an artifact in the words of the Standard.
 *
 * @returns undefined for one that it does not know, such as a runtime's name
 */
export function artifactFormatOf(
  modelFormatName: string | undefined,
): string | undefined {
  const key = modelFormatName?.toLowerCase().replaceAll(/[\s._-]/g, '') ?? '';
  return Object.hasOwn(FORMATS, key) ? FORMATS[key] : undefined;
}

import { createStandard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { artifactFormatOf } from './artifactFormatOf';

const python = { loader_module: 'mlflow.any' };

it.each([
  ['onnx', { onnx: {} }],
  ['sklearn', { sklearn: { serialization_format: 'skops' } }],
  ['xgboost', { xgboost: {} }],
  ['lightgbm', { lightgbm: {} }],
  ['pytorch', { pytorch: {} }],
  ['paddle', { paddle: {} }],
  ['savedmodel', { tensorflow: { saved_model_dir: 'tf2model' } }],
  ['savedmodel', { tensorflow: { save_format: 'tf' } }],
])('is %s for %j', (format, flavors) => {
  expect(artifactFormatOf({ ...flavors, python_function: python })).toBe(
    format,
  );
  expect(Object.keys(createStandard().vocabularies.artifactFormats)).toContain(
    format,
  );
});

it('is pickle for a Python model of one’s own that is pickled', () => {
  const pickled = { python_function: { python_model: 'python_model.pkl' } };
  expect(artifactFormatOf(pickled)).toBe('pickle');
  expect(artifactFormatOf({ ...pickled, spacy: {} })).toBe(undefined);
});

it.each([
  [{ python_function: { model_code_path: 'model.py' } }],
  [{ tensorflow: { save_format: 'h5' } }],
  [{ transformers: {}, python_function: python }],
  [{ onnx: {}, sklearn: {} }],
  [{ constructor: {} }],
  [{ python_function: null }],
  [{}],
])('is unknown for %j', flavors => {
  expect(artifactFormatOf(flavors)).toBe(undefined);
});

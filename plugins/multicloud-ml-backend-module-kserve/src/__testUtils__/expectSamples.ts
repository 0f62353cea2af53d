import type { ReportedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { namespaceOf, readSamples } from './samples';

const FLOWERS = 'gs://kfserving-examples/models/tensorflow/flowers';
const FLOWERS_2 = 'gs://kfserving-examples/models/tensorflow/flowers-2';
const CLASSIFIER = 'gs://kfserving-examples/models/torchserve/image_classifier';
const SCRIPT = 'gs://kfserving-examples/models/torchscript';

/** What is to be read of a sample, by its file: runtime, format, where it is fetched from, and what is unusual. */
const EXPECTED: Record<
  string,
  [
    runtime: string,
    format: string | undefined,
    uri: string | undefined,
    unusual?: Record<string, unknown>,
  ]
> = {
  'advanced__cluster_local.yaml': [
    'kserve',
    'sklearn',
    'gs://kfserving-examples/models/sklearn/1.0/model',
  ],
  'advanced__pod-overrides.yaml': ['kserve', 'savedmodel', FLOWERS],
  'advanced__timeout.yaml': ['kserve', 'savedmodel', FLOWERS],
  'custom__custom_model__custom.yaml': ['custom', undefined, undefined],
  'custom__prebuilt-image__custom.yaml': [
    'custom',
    undefined,
    undefined,
    { image: 'codait/max-object-detector' },
  ],
  'custom__simple.yaml': ['custom', undefined, undefined, { replicas: 1 }],
  'custom__torchserve__bert-sample__bert.yaml': [
    'custom',
    undefined,
    'gs://kfserving-examples/models/torchserve/bert/',
  ],
  'custom__torchserve__canary.yaml': [
    'torchserve',
    undefined,
    undefined,
    { traffic: 0.1, image: 'example/torchserve:latest' },
  ],
  'custom__torchserve__logger__torchserve-logger.yaml': [
    'torchserve',
    undefined,
    undefined,
  ],
  'custom__torchserve__torchserve-custom-pv.yaml': [
    'torchserve',
    undefined,
    'pvc://model-pv-claim',
  ],
  'custom__torchserve__torchserve-custom.yaml': [
    'torchserve',
    undefined,
    undefined,
  ],
  'onnx__onnx.yaml': ['triton', 'onnx', 'gs://kfserving-examples/models/onnx'],
  'paddle__paddle.yaml': [
    'kserve',
    'paddle',
    'gs://kfserving-examples/models/paddle/resnet',
  ],
  'rollout__canary.yaml': ['kserve', 'savedmodel', FLOWERS_2, { traffic: 0.1 }],
  'rollout__default.yaml': ['kserve', 'savedmodel', FLOWERS],
  'rollout__promotion.yaml': ['kserve', 'savedmodel', FLOWERS_2],
  'sklearn__v1__sklearn.yaml': [
    'kserve',
    'sklearn',
    'gs://kfserving-examples/models/sklearn/1.0/model',
  ],
  'sklearn__v2__sklearn.yaml': [
    'kserve',
    'sklearn',
    'gs://seldon-models/sklearn/iris',
  ],
  'spark__spark_pmml.yaml': [
    'kserve',
    'pmml',
    'gs://kfserving-examples/models/sparkpmml',
  ],
  'tensorflow__canary.yaml': [
    'kserve',
    'savedmodel',
    FLOWERS_2,
    { traffic: 0.2 },
  ],
  'tensorflow__grpc.yaml': ['kserve', 'savedmodel', FLOWERS],
  'tensorflow__tensorflow.yaml': ['kserve', 'savedmodel', FLOWERS],
  'torchserve__autoscaling__autoscaling.yaml': [
    'torchserve',
    'pytorch',
    `${CLASSIFIER}/v1`,
  ],
  'torchserve__canary__canary.yaml': [
    'torchserve',
    'pytorch',
    `${CLASSIFIER}/v2`,
    { traffic: 0.2 },
  ],
  'torchserve__v1__bert__bert.yaml': [
    'torchserve',
    'pytorch',
    'gs://kfserving-examples/models/torchserve/huggingface',
  ],
  'torchserve__v1__grpc.yaml': ['torchserve', 'pytorch', `${CLASSIFIER}/v1`],
  'torchserve__v1__torchserve.yaml': [
    'torchserve',
    'pytorch',
    `${CLASSIFIER}/v1`,
  ],
  'torchserve__v2__bert__bert_gpu.yaml': [
    'torchserve',
    'pytorch',
    'gs://kfserving-examples/models/torchserve/bert/v2',
    { accelerator: 'nvidia' },
  ],
  'torchserve__v2__mnist.yaml': ['torchserve', 'pytorch', `${CLASSIFIER}/v2`],
  'transformer__collocation__collocation.yaml': [
    'torchserve',
    undefined,
    `${CLASSIFIER}/v1`,
    { image: 'pytorch/torchserve:0.9.0-cpu' },
  ],
  'transformer__feast__driver_transformer.yaml': [
    'kserve',
    'sklearn',
    'gs://kfserving-examples/models/feast/driver',
  ],
  'transformer__feast__driver_transformer_new.yaml': [
    'kserve',
    'sklearn',
    'gs://kfserving-examples/models/feast/driver',
  ],
  'transformer__torchserve_image_transformer__transformer.yaml': [
    'torchserve',
    'pytorch',
    `${CLASSIFIER}/v1`,
  ],
  'triton__bert__bert_v1beta1.yaml': [
    'triton',
    undefined,
    'gs://kfserving-examples/models/triton/bert',
  ],
  'triton__torchscript__torch_grpc_transformer.yaml': [
    'triton',
    undefined,
    SCRIPT,
  ],
  'triton__torchscript__torch_transformer.yaml': ['triton', undefined, SCRIPT],
  'triton__torchscript__torchscript_grpc.yaml': ['triton', undefined, SCRIPT],
  'xgboost__xgboost.yaml': [
    'kserve',
    'xgboost',
    'gs://kfserving-examples/models/xgboost/iris',
  ],
};

/** Holds what was read of KServe's samples in a cluster against what they say; each of them must have been read. */
export function expectSamples(models: ReportedModel[], cluster: string): void {
  const samples = readSamples();
  expect(models).toHaveLength(samples.length);
  for (const { file, manifest } of samples) {
    const { name } = manifest.metadata;
    const externalId = `k8s://${cluster}/${namespaceOf(file)}/${name}`;
    const [runtime, format, uri, unusual] = EXPECTED[file] ?? [];
    expect(models.find(model => model.externalId === externalId)).toMatchObject(
      {
        name,
        // A claim on a volume means nothing outside of its namespace.
        sourceUris: uri?.startsWith('gs:') ? [uri] : [],
        facts: { artifact: { format, uri } },
        deployments: [
          {
            externalId,
            runtime,
            accelerator: 'cpu',
            replicas: 1,
            ...unusual,
          },
        ],
      },
    );
  }
}

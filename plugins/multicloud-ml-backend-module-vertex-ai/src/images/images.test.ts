import { acceleratorOf } from '../endpoints/acceleratorOf';
import { artifactFacts } from '../models/artifactFacts';
import { modelSchema } from '../api/schemas';
import { imageOriginOf } from './imageOriginOf';
import { runtimeOf } from './runtimeOf';

const PREDICTION = 'us-docker.pkg.dev/vertex-ai/prediction';
const GARDEN = 'us-docker.pkg.dev/vertex-ai/vertex-vision-model-garden-dockers';

const IMAGES: Array<
  [image: string, facts: { origin: string; runtime?: string; format?: string }]
> = [
  [
    `${PREDICTION}/tf2-cpu.2-15:latest`,
    { origin: 'provider', format: 'savedmodel' },
  ],
  [
    `${PREDICTION}/sklearn-cpu.1-5:latest`,
    { origin: 'provider', format: 'sklearn' },
  ],
  [
    'europe-docker.pkg.dev/vertex-ai/prediction/xgboost-gpu.2-1:latest',
    { origin: 'provider', format: 'xgboost' },
  ],
  [
    `${PREDICTION}/pytorch-gpu.2-4:latest`,
    { origin: 'provider', runtime: 'torchserve', format: 'pytorch' },
  ],
  [
    'us-docker.pkg.dev/vertex-ai-restricted/prediction/tf_opt-cpu.nightly@sha256:ab',
    { origin: 'provider', format: 'savedmodel' },
  ],
  [
    'gcr.io/cloud-aiplatform/prediction/tf2-cpu.2-2',
    { origin: 'provider', format: 'savedmodel' },
  ],
  ['eu.gcr.io/cloud-aiplatform/prediction/x:1', { origin: 'provider' }],
  [
    `${GARDEN}/pytorch-vllm-serve:20240819`,
    { origin: 'provider', runtime: 'vllm' },
  ],
  [
    'us-docker.pkg.dev/deeplearning-platform-release/vertex-model-garden/vllm-inference.cu121:1',
    { origin: 'provider', runtime: 'vllm' },
  ],
  [
    'us-docker.pkg.dev/acme-ml/vertex-ai/tritonserver:24.05',
    { origin: 'own', runtime: 'triton' },
  ],
  [
    'nvcr.io/nim/meta/llama3-8b-instruct:1.0',
    { origin: 'own', runtime: 'nim' },
  ],
  ['vllm/vllm-openai:v0.6', { origin: 'own', runtime: 'vllm' }],
  ['localhost:5000/torchserve', { origin: 'own', runtime: 'torchserve' }],
  // A copy in one's own registry is one's own; what its name suggests is no certainty.
  [
    'us-docker.pkg.dev/acme-ml/prediction/pytorch-gpu.2-4:latest',
    { origin: 'own' },
  ],
  [
    'us-central1-docker.pkg.dev/acme-ml/vllm-experiments/fraud:7',
    { origin: 'own' },
  ],
];

it.each(IMAGES)('%s: %j', (imageUri, facts) => {
  const model = modelSchema.parse({ name: 'x', containerSpec: { imageUri } });
  expect({
    origin: imageOriginOf(imageUri),
    runtime: runtimeOf(imageUri),
    format: artifactFacts(model).format,
  }).toEqual({ runtime: undefined, format: undefined, ...facts });
});

it.each([
  [{ machineType: 'ct5lp-hightpu-1t' }, 'tpu'],
  [{ machineType: 'ct6e-standard-4t' }, 'tpu'],
  [{ machineType: 'tpu7x-standard-4t' }, 'tpu'],
  [{ machineType: 'n1-standard-8', acceleratorType: 'TPU_V3' }, 'tpu'],
  [
    { machineType: 'n1-standard-8', acceleratorType: 'NVIDIA_TESLA_T4' },
    'nvidia',
  ],
  [{ machineType: 'a2-highgpu-1g' }, 'nvidia'],
  [{ machineType: 'a3-megagpu-8g' }, 'nvidia'],
  [{ machineType: 'a4x-highgpu-4g' }, 'nvidia'],
  [{ machineType: 'g2-standard-12' }, 'nvidia'],
  [{ machineType: 'c3-standard-4' }, 'cpu'],
  [{ machineType: 'n2d-standard-4' }, 'cpu'],
  // The machine that Vertex AI takes when none is named.
  [{}, 'cpu'],
  [{ acceleratorType: 'ACCELERATOR_TYPE_UNSPECIFIED' }, 'cpu'],
  [{ machineType: 'x9-standard-4' }, undefined],
  [{ acceleratorType: 'QUANTUM_X1' }, undefined],
  [undefined, undefined],
])('%j is %s', (machine, accelerator) => {
  expect(acceleratorOf(machine)).toBe(accelerator);
});

import { z } from 'zod';
import { containerSchema } from './resourcesSchema';

const texts = z
  .record(z.string(), z.string())
  .nullish()
  .transform(value => value ?? {});

/** What `model` and the older keys for one framework each have in common. */
const modelSchema = containerSchema.extend({
  modelFormat: z
    .object({ name: z.string(), version: z.string().nullish() })
    .nullish(),
  runtime: z.string().nullish(),
  runtimeVersion: z.string().nullish(),
  protocolVersion: z.string().nullish(),
  storageUri: z.string().nullish(),
  storage: z
    .object({
      key: z.string().nullish(),
      path: z.string().nullish(),
      parameters: texts,
    })
    .nullish(),
});

/** The keys that name one framework each, from before `model`. */
export const FRAMEWORKS = [
  'sklearn',
  'xgboost',
  'tensorflow',
  'pytorch',
  'triton',
  'onnx',
  'huggingface',
  'pmml',
  'lightgbm',
  'paddle',
] as const;

const framework = modelSchema.nullish();

const predictorSchema = z.object({
  minReplicas: z.number().nullish(),
  canaryTrafficPercent: z.number().nullish(),
  containers: z.array(containerSchema).nullish(),
  nodeSelector: texts,
  resourceClaims: z.array(z.unknown()).nullish(),
  workerSpec: z
    .object({ containers: z.array(containerSchema).nullish() })
    .nullish(),
  storageUris: z.array(z.object({ uri: z.string() })).nullish(),
  model: framework,
  sklearn: framework,
  xgboost: framework,
  tensorflow: framework,
  pytorch: framework,
  triton: framework,
  onnx: framework,
  huggingface: framework,
  pmml: framework,
  lightgbm: framework,
  paddle: framework,
});

const statusSchema = z.object({
  observedGeneration: z.number().nullish(),
  conditions: z
    .array(z.object({ type: z.string(), status: z.string() }))
    .nullish(),
  components: z
    .record(
      z.string(),
      z.object({
        traffic: z
          .array(
            z.object({
              latestRevision: z.boolean().nullish(),
              percent: z.number().nullish(),
            }),
          )
          .nullish(),
      }),
    )
    .nullish(),
  modelStatus: z
    .object({
      copies: z
        .object({
          failedCopies: z.number().nullish(),
          totalCopies: z.number().nullish(),
        })
        .nullish(),
    })
    .nullish(),
  servingRuntimeName: z.string().nullish(),
  clusterServingRuntimeName: z.string().nullish(),
});

/** The parts of an InferenceService (serving.kserve.io/v1beta1) that are read. */
export const inferenceServiceSchema = z.object({
  metadata: z.object({
    name: z.string().min(1),
    namespace: z.string().min(1),
    uid: z.string().nullish(),
    generation: z.number().nullish(),
    labels: texts,
    annotations: texts,
  }),
  spec: z.object({
    predictor: predictorSchema,
    canary: z.array(z.object({ trafficPercent: z.number() })).nullish(),
  }),
  status: statusSchema.nullish(),
});

export type InferenceService = z.output<typeof inferenceServiceSchema>;

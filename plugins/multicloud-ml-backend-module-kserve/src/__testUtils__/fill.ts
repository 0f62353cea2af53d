import type { KubernetesObject } from './KubernetesObject';

/** An InferenceService; synthetic. */
export function inferenceService(
  name: string,
  options: {
    namespace?: string;
    predictor?: Record<string, unknown>;
    spec?: Record<string, unknown>;
    annotations?: Record<string, string>;
    labels?: Record<string, string>;
    status?: Record<string, unknown>;
  } = {},
): KubernetesObject {
  const { namespace = 'ml', predictor, spec, status, ...metadata } = options;
  return {
    apiVersion: 'serving.kserve.io/v1beta1',
    kind: 'InferenceService',
    metadata: { name, namespace, ...metadata },
    spec: {
      predictor: predictor ?? {
        model: {
          modelFormat: { name: 'onnx' },
          storageUri: `s3://models/${name}/1`,
        },
      },
      ...spec,
    },
    ...(status && { status }),
  };
}

/** Conditions of a service that is ready, or not. */
export function ready(status: 'True' | 'False' | 'Unknown') {
  return {
    conditions: [
      { type: 'PredictorReady', status },
      { type: 'Ready', status },
    ],
  };
}

/** A node; synthetic. */
export function node(
  name: string,
  providerID: string,
  labels: Record<string, string> = {},
  allocatable: Record<string, string> = {},
): KubernetesObject {
  return {
    metadata: { name, labels },
    spec: { providerID },
    status: { allocatable, nodeInfo: { kubeletVersion: 'v1.33.1' } },
  };
}

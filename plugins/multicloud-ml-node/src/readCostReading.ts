import type { RootConfigService } from '@backstage/backend-plugin-api';
import { z } from 'zod';

/** What every cost source has to know of a bill's tags and services. @public */
export interface CostReading {
  /** Tag keys that hold the entity ref, the name of the model or a deployment's id; the first that a row carries counts. */
  tagKeys: string[];
  /** Tag keys by which providers name the Kubernetes cluster of a row. */
  clusterTagKeys: string[];
  /** Tag keys by which providers name the Kubernetes namespace of a row. */
  namespaceTagKeys: string[];
  /** Service names that are AI or machine learning whatever their category says. */
  machineLearningServices: string[];
  /**
   * Service names whose rows keep their resource: what can hold a deployment. Rows of other services without a tag or
   * an allocation are summed up by account and service.
   */
  hostServices: string[];
}

/** The FOCUS `ServiceCategory` of AI and machine-learning services. @public */
export const MACHINE_LEARNING_CATEGORY = 'AI and Machine Learning';

const DEFAULTS: CostReading = {
  // Google Cloud labels hold no dots and no slashes, Azure tag names no slashes.
  tagKeys: [
    'multicloud-ml.io/model',
    'multicloud-ml-model',
    'multicloud_ml_model',
  ],
  clusterTagKeys: [
    'aws:eks:cluster-name',
    'eks:cluster-name',
    'goog-k8s-cluster-name',
    'aks-managed-cluster-name',
  ],
  namespaceTagKeys: [
    'aws:eks:namespace',
    'eks:namespace',
    'k8s-namespace',
    'kubernetes-namespace',
  ],
  machineLearningServices: [
    'Amazon SageMaker',
    'Amazon SageMaker AI',
    'Amazon Bedrock',
    'Vertex AI',
    'Azure Machine Learning',
    'Azure OpenAI',
    'Azure OpenAI Service',
    'Azure AI Foundry',
  ],
  hostServices: [
    'Amazon Elastic Kubernetes Service',
    'Amazon Elastic Container Service for Kubernetes',
    'Kubernetes Engine',
    'Google Kubernetes Engine',
    'Azure Kubernetes Service',
  ],
};

const names = z.array(z.string().trim().min(1).max(256)).max(50);

const schema = z.object({
  tagKeys: names.min(1).default(DEFAULTS.tagKeys),
  clusterTagKeys: names.default(DEFAULTS.clusterTagKeys),
  namespaceTagKeys: names.default(DEFAULTS.namespaceTagKeys),
  machineLearningServices: names.default(DEFAULTS.machineLearningServices),
  hostServices: names.default(DEFAULTS.hostServices),
});

/**
 * Reads `multicloudMl.costs.reading`. A list that is given replaces the default one.
 *
 * @throws Error with one sentence that names every wrong setting
 *
 * @public
 */
export function readCostReading(config: RootConfigService): CostReading {
  const path = 'multicloudMl.costs.reading';
  const parsed = schema.safeParse(config.getOptional(path) ?? {});
  if (!parsed.success) {
    throw new Error(
      `Invalid configuration: ${parsed.error.issues
        .map(issue => `${[path, ...issue.path].join('.')}: ${issue.message}`)
        .join('; ')}`,
    );
  }
  return parsed.data;
}

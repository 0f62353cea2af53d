import type { ImageOrigin } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * Projects from whose registries Google itself publishes serving images: `vertex-ai` (prediction, Model Garden),
 * `deeplearning-platform-release` (Deep Learning Containers) and, before Artifact Registry, `cloud-aiplatform`.
 *
 * Source: https://cloud.google.com/vertex-ai/docs/predictions/pre-built-containers and
 * https://cloud.google.com/deep-learning-containers/docs/choosing-container, read 2026-11.
 */
const GOOGLE = [
  /^(?:[a-z0-9-]+-)?docker\.pkg\.dev\/(?:vertex-ai|vertex-ai-restricted|deeplearning-platform-release)\//,
  /^(?:[a-z]+\.)?gcr\.io\/(?:cloud-aiplatform|deeplearning-platform-release)\//,
];

/**
 * Whose image it is: `provider` for one that Google publishes, `own` for any other. A copy of Google's image in one's own
 * registry is one's own: it runs wherever it is pulled.
 */
export function imageOriginOf(image: string): ImageOrigin {
  return GOOGLE.some(pattern => pattern.test(image)) ? 'provider' : 'own';
}

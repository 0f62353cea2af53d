import type { ImageOrigin } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Microsoft's own registry; its repositories under `azureml` are the curated images. */
const MICROSOFT = /^mcr\.(?:microsoft\.com|azure\.cn)\//i;

/**
 * Whose image it is: `provider` for one that Microsoft publishes, `own` for any other. A copy of one in one's own
 * registry is one's own: it runs wherever it is pulled.
 */
export function imageOriginOf(reference: string): ImageOrigin {
  return MICROSOFT.test(reference) ? 'provider' : 'own';
}

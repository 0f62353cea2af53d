import type { ImageOrigin } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { AWS_IMAGE_ACCOUNTS } from './awsImageAccounts';
import { parseImage } from './parseImage';

/** Names that AWS gives the repositories of its inference images, for regions whose account is not listed yet. */
const AWS_REPOSITORIES =
  /^(?:sagemaker-(?:xgboost|scikit-learn|sparkml-serving|tritonserver|inference-[\w-]+|neo-[\w-]+)|(?:huggingface-)?(?:pytorch|tensorflow|mxnet|autogluon|stabilityai-pytorch|vllm)-(?:tgi-)?(?:inference|training)[\w-]*|djl-inference|tei(?:-cpu)?)$/;

/** Public galleries of AWS's own. */
const AWS_PUBLIC =
  /^public\.ecr\.aws\/(?:sagemaker|deep-learning-containers|neuron)\//;

/**
 * Whose image it is: `provider` for one that AWS publishes, `own` for any other, also for one from another account of
 * the organisation. A copy of an AWS image in one's own account is one's own: it runs wherever it is pulled.
 *
 * @param account - the account that runs the image
 * @returns undefined when the reference is missing or names no registry
 */
export function imageOriginOf(
  reference: string | undefined,
  account: string,
): ImageOrigin | undefined {
  const image = reference && parseImage(reference);
  if (!image) {
    return undefined;
  }
  if (image.account === undefined) {
    return AWS_PUBLIC.test(`${image.registry}/${image.repository}`)
      ? 'provider'
      : 'own';
  }
  if (image.account === account) {
    return 'own';
  }
  return AWS_IMAGE_ACCOUNTS.has(image.account) ||
    AWS_REPOSITORIES.test(image.repository)
    ? 'provider'
    : 'own';
}

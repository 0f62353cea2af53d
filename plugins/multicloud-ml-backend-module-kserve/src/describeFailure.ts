import { isError } from '@backstage/errors';
import {
  describeReadError,
  ReadError,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { LIST_SERVICES } from './services/servicesPaths';

/** What Node.js calls a certificate that nobody vouches for. */
const UNTRUSTED = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'CERT_SIGNATURE_FAILURE',
]);

/** Why a cluster could not be read and what to do, as a sentence for a person. */
export function describeFailure(error: unknown, cluster: string): string {
  if (error instanceof ReadError) {
    if (error.status === 404 && error.what === LIST_SERVICES) {
      return `The Kubernetes API of ${cluster} does not know InferenceServices. Install KServe there, check the url, or take the cluster out of the configuration.`;
    }
    if (error.status === 410) {
      return `The list of InferenceServices of ${cluster} expired again and again before it was read to its end. Raise "pageSize", or check the way to the cluster.`;
    }
  }
  const codes = codesOf(error);
  if (codes.some(code => UNTRUSTED.has(code))) {
    return `The certificate of ${cluster} is not vouched for. Set caData or caFile to the certificate authority of the cluster.`;
  }
  if (codes.includes('ENOENT')) {
    return `A file that the configuration of ${cluster} names does not exist. Check caFile and tokenFile.`;
  }
  return describeReadError(error, {
    system: 'The Kubernetes API',
    scope: cluster,
    grant: 'Bind the ClusterRole of the README to the identity that reads.',
  });
}

/** Codes of an error and of what lies behind it. */
function codesOf(error: unknown): string[] {
  if (!isError(error)) {
    return [];
  }
  const own =
    'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [...own, ...codesOf(error.cause)];
}

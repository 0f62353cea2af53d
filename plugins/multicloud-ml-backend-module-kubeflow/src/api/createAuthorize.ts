import type { KubeflowOptions } from '../readKubeflowInstances';
import { readConfiguredFile } from './readConfiguredFile';

/**
 * The headers that authorise a request. A token in a file is read anew for every attempt: Kubernetes replaces the token of
 * a service account while the backend runs.
 */
export function createAuthorize(
  options: Pick<KubeflowOptions, 'token' | 'tokenFile' | 'headers'>,
): () => Promise<Record<string, string>> {
  return async () => {
    const token = options.tokenFile
      ? await readConfiguredFile('tokenFile', options.tokenFile)
      : options.token;
    return {
      ...options.headers,
      ...(token && { authorization: `Bearer ${token}` }),
    };
  };
}

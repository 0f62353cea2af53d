import type { ClusterOptions } from '../cluster/ClusterOptions';

const API = '/apis/serving.kserve.io/v1beta1';

/** The lists that hold a cluster's InferenceServices: one, or one for each namespace that is to be read. */
export function servicesPaths({ namespaces }: ClusterOptions): string[] {
  return (
    namespaces?.map(
      namespace =>
        `${API}/namespaces/${encodeURIComponent(namespace)}/inferenceservices`,
    ) ?? [`${API}/inferenceservices`]
  );
}

/** What people call reading them. */
export const LIST_SERVICES = 'list inferenceservices';

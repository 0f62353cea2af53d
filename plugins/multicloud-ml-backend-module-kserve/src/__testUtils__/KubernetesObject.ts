/** An object of the Kubernetes API, as far as every one is alike. */
export interface KubernetesObject {
  [key: string]: unknown;
  metadata: {
    [key: string]: unknown;
    name: string;
    namespace?: string;
    uid?: string;
    resourceVersion?: string;
  };
}

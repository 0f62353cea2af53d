/** A Kubernetes cluster as an id of something in it tells. */
export interface ClusterOf {
  cluster: string;
  /** What follows the cluster in the id: the namespace, or the workload where the id has no namespace. */
  inside?: string;
}

/** The forms in which ids name a cluster: EKS, GKE, AKS, and `k8s://cluster/namespace/name` elsewhere. */
const FORMS = [
  /^arn:[^:]*:eks:[^:]*:[^:]*:cluster\/([^/]+)(?:\/([^/]+))?/,
  /(?:^|\.com\/)projects\/[^/]+\/(?:locations|zones)\/[^/]+\/clusters\/([^/]+)(?:\/([^/]+))?/,
  /\/providers\/microsoft\.containerservice\/managedclusters\/([^/]+)(?:\/([^/]+))?/i,
  /^k8s:\/\/([^/]+)(?:\/([^/]+))?/,
];

/** Which cluster an id names, if it names one. */
export function clusterOf(id: string): ClusterOf | undefined {
  for (const form of FORMS) {
    const match = form.exec(id);
    if (match) {
      return { cluster: match[1], inside: match[2] };
    }
  }
  return undefined;
}

/** Account and region that an ARN carries, where a deployment does not state them. */
export function placeOfArn(id: string): { region?: string; account?: string } {
  const match = /^arn:[^:]*:[^:]*:([^:]*):([^:]*):/.exec(id);
  return match
    ? { region: match[1] || undefined, account: match[2] || undefined }
    : {};
}

/** An account id in one form: Azure writes subscriptions with and without their path. */
export function normalizeAccount(account: string): string {
  return account
    .trim()
    .replace(/^\/subscriptions\//i, '')
    .toLowerCase();
}

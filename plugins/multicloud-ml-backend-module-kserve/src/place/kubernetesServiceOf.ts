import type { Node } from './nodeSchema';

/** What only nodes of a provider's Kubernetes service have. */
const SIGNS: ReadonlyArray<[service: string, sign: (node: Node) => boolean]> = [
  [
    'eks',
    ({ metadata, status }) =>
      has(metadata.labels, /^eks\.amazonaws\.com\//) ||
      /-eks-/.test(status?.nodeInfo?.kubeletVersion ?? ''),
  ],
  [
    'gke',
    ({ metadata, status }) =>
      has(metadata.labels, /^cloud\.google\.com\/gke-/) ||
      /-gke\./.test(status?.nodeInfo?.kubeletVersion ?? ''),
  ],
  [
    'aks',
    ({ metadata }) => has(metadata.labels, /^kubernetes\.azure\.com\/cluster$/),
  ],
];

/** Names that only the Kubernetes services of a provider have. */
const HOSTS: ReadonlyArray<[service: string, host: RegExp]> = [
  ['eks', /\.eks\.(?:amazonaws\.com(?:\.cn)?|api\.aws)$/],
  ['gke', /\.gke\.goog$/],
  ['aks', /\.azmk8s\.io$/],
];

/**
 * Which Kubernetes service a cluster is, as the Standard names them. A cluster that its own people run, also on a
 * provider's machines, is `kubernetes`, and so is one that shows no sign.
 */
export function kubernetesServiceOf(
  url: string,
  nodes: readonly Node[],
): string {
  const { hostname } = new URL(url);
  return (
    HOSTS.find(([, host]) => host.test(hostname))?.[0] ??
    SIGNS.find(([, sign]) => nodes.some(sign))?.[0] ??
    'kubernetes'
  );
}

function has(labels: Record<string, string>, pattern: RegExp): boolean {
  return Object.keys(labels).some(label => pattern.test(label));
}

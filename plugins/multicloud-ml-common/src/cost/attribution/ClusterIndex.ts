import type { CostItem } from '../CostLine';
import type { AttributableDeployment } from './Attribution';
import { Bucket, Buckets } from './Bucket';
import { clusterOf, normalizeAccount, placeOfArn } from './clusterOf';

/** Finds deployments by the Kubernetes cluster, and namespace, that a bill's tags name. */
export class ClusterIndex {
  readonly #byName = new Buckets();
  /** What was found before: one cluster pays for many things. */
  readonly #found = new Map<string, Bucket | undefined>();

  constructor(deployments: readonly AttributableDeployment[]) {
    for (const deployment of deployments) {
      for (const id of deployment.externalIds) {
        const named = clusterOf(id);
        if (named && deployment.provider !== undefined) {
          const { cluster, inside } = named;
          const { provider } = deployment;
          this.#byName.add(keyOf(provider, cluster), deployment);
          if (inside !== undefined) {
            this.#byName.add(keyOf(provider, cluster, inside), deployment);
          }
        }
      }
    }
  }

  /**
   * The deployments in the cluster. A namespace that no id names holds none that we know of. Accounts and regions must
   * agree where both are known, since many regions have a cluster of the same name.
   */
  find(item: CostItem): Bucket | undefined {
    const { provider, cluster, namespace, accountId, region } = item;
    if (cluster === undefined) {
      return undefined;
    }
    const name = keyOf(provider, cluster, namespace);
    const named = this.#byName.get(name);
    if (!named) {
      return undefined;
    }
    const key = [name, accountId ?? '', region ?? ''].join('\n');
    if (!this.#found.has(key)) {
      const there = [...named.deployments].filter(deployment =>
        mayBeIn(deployment, item),
      );
      this.#found.set(key, there.length > 0 ? new Bucket(there) : undefined);
    }
    return this.#found.get(key);
  }
}

function keyOf(provider: string, cluster: string, namespace?: string): string {
  return [provider, cluster, ...(namespace === undefined ? [] : [namespace])]
    .map(part => part.trim().toLowerCase())
    .join('\n');
}

/** Whether nothing that is known of the place speaks against it. */
export function mayBeIn(
  deployment: AttributableDeployment,
  { accountId, region }: Pick<CostItem, 'accountId' | 'region'>,
): boolean {
  const arn = placeOfArn(deployment.externalIds[0] ?? '');
  const account = deployment.account ?? arn.account;
  const where = deployment.region ?? arn.region;
  return (
    (accountId === undefined ||
      account === undefined ||
      normalizeAccount(accountId) === normalizeAccount(account)) &&
    (region === undefined ||
      where === undefined ||
      region.toLowerCase() === where.toLowerCase())
  );
}

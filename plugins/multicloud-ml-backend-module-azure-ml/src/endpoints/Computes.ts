import { ReadError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { ArmClient } from '../arm/ArmClient';
import { regionOf } from '../arm/regionOf';
import type { ResourcePlace } from '../arm/resourceId';
import { computeSchema } from '../arm/schemas';

/** Where a Kubernetes cluster is. */
export interface ClusterPlace {
  service: string;
  provider?: string;
  region?: string;
  /** The subscription that pays for it. */
  account?: string;
}

/** Some Kubernetes cluster somewhere. */
const ANYWHERE: ClusterPlace = { service: 'kubernetes' };

const AKS =
  /^\/subscriptions\/([^/]+)\/.*\/providers\/microsoft\.containerservice\/managedclusters\//i;

/**
 * Reads the clusters that a workspace's Kubernetes endpoints run on, each once. A cluster of Azure's own (AKS) is in
 * Azure; one attached through Azure Arc may be in any data centre, and Azure does not say in which.
 */
export class Computes {
  private readonly read = new Map<string, Promise<ClusterPlace>>();

  constructor(
    private readonly arm: ArmClient,
    private readonly workspace: ResourcePlace,
  ) {}

  /**
   * @param compute - id or name, as the endpoint states it
   * @throws ReadError
   */
  placeOf(compute: string | null | undefined): Promise<ClusterPlace> {
    const name = compute?.split('/').pop()?.toLowerCase();
    if (!name) {
      return Promise.resolve(ANYWHERE);
    }
    const found = this.read.get(name);
    if (found) {
      return found;
    }
    const reading = this.readPlace(name);
    this.read.set(name, reading);
    return reading;
  }

  private async readPlace(name: string): Promise<ClusterPlace> {
    try {
      const { properties } = await this.arm.get(
        {
          operation: 'workspaces/computes/read',
          id: `${this.workspace.id}/computes/${name}`,
        },
        computeSchema,
      );
      const cluster = AKS.exec(properties.resourceId ?? '');
      return cluster || properties.computeType?.toLowerCase() === 'aks'
        ? {
            service: 'aks',
            provider: 'azure',
            region: regionOf(properties.computeLocation ?? undefined),
            account: cluster?.[1].toLowerCase(),
          }
        : ANYWHERE;
    } catch (error) {
      // Detached: the endpoint is left without its cluster.
      if (error instanceof ReadError && error.kind === 'not-found') {
        return ANYWHERE;
      }
      throw error;
    }
  }
}

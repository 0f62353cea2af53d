import type { AttributableDeployment } from './Attribution';
import { type Bucket, Buckets } from './Bucket';
import {
  endpointOf,
  endpointOfComponent,
  keysToFind,
  keysToStore,
  normalizeId,
  parentIds,
} from './resourceKeys';

/** Finds deployments by the ids that a bill names, their own or those of what holds them. */
export class ResourceIndex {
  readonly #own = new Buckets();
  /** By endpoint, what runs on it: variants, Azure ML deployments, inference components. */
  readonly #endpoints = new Buckets();
  readonly #parents = new Buckets();
  /** By own id without regard to case, for tags. */
  readonly #spelled = new Buckets();

  constructor(deployments: readonly AttributableDeployment[]) {
    for (const deployment of deployments) {
      for (const externalId of deployment.externalIds) {
        const id = normalizeId(externalId);
        if (id) {
          this.#add(id, deployment);
        }
      }
    }
  }

  #add(id: string, deployment: AttributableDeployment) {
    for (const key of keysToStore(id)) {
      this.#own.add(key, deployment);
      this.#spelled.add(key.toLowerCase(), deployment);
    }
    const runsOn = endpointOfComponent(id, deployment.deployment);
    const endpoint = endpointOf(id) ?? runsOn;
    if (endpoint) {
      this.#endpoints.add(endpoint, deployment);
    }
    const parents = parentIds(id);
    for (const parent of runsOn ? [...parents, runsOn] : parents) {
      for (const key of keysToStore(parent)) {
        this.#parents.add(key, deployment);
      }
    }
  }

  /** The deployments whose own id this is, however it is spelled. */
  findSpelled(value: string): Bucket | undefined {
    const id = normalizeId(value)?.toLowerCase();
    return id === undefined ? undefined : this.#spelled.find(keysToFind(id));
  }

  /**
   * The one deployment that the id names: by its own id, as the endpoint on which it alone runs, or as a part of the
   * endpoint that it is.
   */
  findOwn(resourceId: string): Bucket | undefined {
    const id = normalizeId(resourceId);
    if (id === undefined) {
      return undefined;
    }
    const keys = keysToFind(id);
    const endpoint = endpointOf(id);
    const found =
      this.#own.find(keys) ??
      this.#endpoints.find(keys) ??
      (endpoint === undefined ? undefined : this.#own.get(endpoint));
    return found?.size === 1 ? found : undefined;
  }

  /** The deployments in what the id names; also those that share one id, since it is nobody's own then. */
  findHeld(resourceId: string): Bucket | undefined {
    const id = normalizeId(resourceId);
    if (id === undefined) {
      return undefined;
    }
    const keys = keysToFind(id);
    return this.#own.find(keys) ?? this.#parents.find(keys);
  }
}

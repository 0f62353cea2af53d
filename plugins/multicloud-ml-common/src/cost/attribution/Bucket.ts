import type { AttributableDeployment, AttributionPart } from './Attribution';

/** Deployments that are found together, each once, and what they look like as parts. */
export class Bucket {
  readonly #deployments = new Set<AttributableDeployment>();
  #parts: AttributionPart[] | undefined;

  constructor(deployments: Iterable<AttributableDeployment> = []) {
    for (const deployment of deployments) {
      this.add(deployment);
    }
  }

  add(deployment: AttributableDeployment): void {
    this.#deployments.add(deployment);
    this.#parts = undefined;
  }

  get size(): number {
    return this.#deployments.size;
  }

  get deployments(): Iterable<AttributableDeployment> {
    return this.#deployments;
  }

  /** Made once: a cluster may hold thousands, and be named by thousands of items. */
  get parts(): AttributionPart[] {
    this.#parts ??= [...this.#deployments].map(toPart).sort(byName);
    return this.#parts;
  }
}

/** Buckets by key, made when first needed. */
export class Buckets {
  readonly #buckets = new Map<string, Bucket>();

  add(key: string, deployment: AttributableDeployment): void {
    const bucket = this.#buckets.get(key);
    if (bucket) {
      bucket.add(deployment);
    } else {
      this.#buckets.set(key, new Bucket([deployment]));
    }
  }

  get(key: string): Bucket | undefined {
    return this.#buckets.get(key);
  }

  /** The first that there is. */
  find(keys: Iterable<string>): Bucket | undefined {
    for (const key of keys) {
      const found = this.#buckets.get(key);
      if (found) {
        return found;
      }
    }
    return undefined;
  }
}

function toPart(from: AttributableDeployment): AttributionPart {
  const { entityRef, deployment, role, provider, region, replicas } = from;
  return { entityRef, deployment, role, provider, region, replicas };
}

/** An order that no locale changes: what is left of a split must go to the same deployment everywhere. */
function byName(a: AttributionPart, b: AttributionPart): number {
  return (
    compare(a.entityRef, b.entityRef) ||
    compare(a.deployment ?? '', b.deployment ?? '')
  );
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

import type { CostItem } from '../CostLine';
import type { AttributionContext } from './Attribution';
import { Bucket, Buckets } from './Bucket';
import { mayBeIn } from './ClusterIndex';

/** Longer than any entity ref. */
const LONGEST = 512;

/** Finds models by what people write into tags, and the deployment of a model that an item can only mean. */
export class ModelIndex {
  readonly #refs = new Map<string, string>();
  readonly #deployments = new Buckets();

  constructor({ models, deployments }: AttributionContext) {
    const refs = new Set(
      [...models, ...deployments].map(({ entityRef }) => entityRef),
    );
    // Components come first where two kinds share a name; otherwise the alphabet decides, so that nothing is left to chance.
    const rank = (ref: string) => (/^component:/i.test(ref) ? '0' : '1') + ref;
    const sorted = [...refs].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
    for (const ref of sorted) {
      for (const name of namesOf(ref)) {
        if (!this.#refs.has(name)) {
          this.#refs.set(name, ref);
        }
      }
    }
    for (const deployment of deployments) {
      this.#deployments.add(deployment.entityRef, deployment);
    }
  }

  /** The model that a text names: `kind:namespace/name`, `namespace/name` or, in the default namespace, `name`. */
  findRef(text: string): string | undefined {
    return text.length > LONGEST
      ? undefined
      : this.#refs.get(text.trim().toLowerCase());
  }

  /** The deployment of that name. */
  findNamed(entityRef: string, name: string): Bucket | undefined {
    const all = [...(this.#deployments.get(entityRef)?.deployments ?? [])];
    const wanted = name.trim().toLowerCase();
    const found =
      all.find(({ deployment }) => deployment === name) ??
      all.find(({ deployment }) => deployment.toLowerCase() === wanted);
    return found && new Bucket([found]);
  }

  /** The only deployment of the model that may be where the item is. */
  findOnly(entityRef: string, item: CostItem): Bucket | undefined {
    const bucket = this.#deployments.get(entityRef);
    const there = [...(bucket?.deployments ?? [])].filter(
      deployment =>
        (deployment.provider === undefined ||
          deployment.provider === item.provider) &&
        mayBeIn(deployment, item),
    );
    return there.length === 1 && there[0].provider !== undefined
      ? new Bucket(there)
      : undefined;
  }
}

/** What a ref may be called: the whole ref, without its kind, and in the default namespace without that too. */
function namesOf(entityRef: string): string[] {
  const match = /^([^:]+):([^/]+)\/(.+)$/.exec(entityRef.toLowerCase());
  if (!match) {
    return [];
  }
  const [ref, kind, namespace, name] = match;
  return namespace === 'default'
    ? [ref, `${namespace}/${name}`, `${kind}:${name}`, name]
    : [ref, `${namespace}/${name}`];
}

import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { KubernetesObject } from './KubernetesObject';
import { validateInferenceService } from './validateInferenceService';

export const INFERENCE_SERVICES = 'serving.kserve.io/v1beta1/inferenceservices';
export const SERVING_RUNTIMES = 'serving.kserve.io/v1alpha1/servingruntimes';
export const CLUSTER_SERVING_RUNTIMES =
  'serving.kserve.io/v1alpha1/clusterservingruntimes';
export const NODES = 'v1/nodes';

interface Event {
  version: number;
  kind: string;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  object: KubernetesObject;
}

/** What one cluster of a {@link KubernetesServer} holds: objects, and what has happened to them since it was compacted. */
export class FakeCluster {
  /** Kinds that nobody may read. */
  readonly denied = new Set<string>();
  /** Kinds that the cluster does not know. */
  readonly unknown = new Set<string>();
  /** Whether an expired watch is refused with 410 at once, or by an event; Kubernetes does either. */
  expiredWatch: 'status' | 'event' = 'event';
  readonly #objects = new Map<string, Map<string, KubernetesObject>>();
  readonly #watches = new Set<{
    kind: string;
    namespace: string | undefined;
    res: ServerResponse;
  }>();
  /** Lists that somebody pages through stay as they were. */
  readonly #snapshots = new Map<string, KubernetesObject[]>();
  #events: Event[] = [];
  #version = 100;
  #oldest = 100;

  get watches(): number {
    return this.#watches.size;
  }

  /** Creates or replaces an object. */
  apply(kind: string, given: KubernetesObject): void {
    if (kind === INFERENCE_SERVICES) {
      validateInferenceService(given);
    }
    this.applyUnchecked(kind, given);
  }

  /** The same, whatever the CRD says. */
  applyUnchecked(kind: string, given: KubernetesObject): void {
    const objects = this.#of(kind);
    const key = keyOf(given);
    const old = objects.get(key);
    const object = {
      ...given,
      metadata: {
        uid: old?.metadata.uid ?? randomUUID(),
        ...given.metadata,
        resourceVersion: String(++this.#version),
      },
    };
    objects.set(key, object);
    this.#happened(kind, old ? 'MODIFIED' : 'ADDED', object);
  }

  remove(kind: string, namespace: string, name: string): void {
    const objects = this.#of(kind);
    const object = objects.get(`${namespace}/${name}`);
    if (object) {
      objects.delete(`${namespace}/${name}`);
      const metadata = {
        ...object.metadata,
        resourceVersion: String(++this.#version),
      };
      this.#happened(kind, 'DELETED', { ...object, metadata });
    }
  }

  /** Forgets the past: `continue` tokens and versions from before expire. */
  compact(): void {
    this.#events = [];
    this.#oldest = ++this.#version;
    this.#snapshots.clear();
  }

  /** Tells every watch how far it has come. */
  bookmark(): void {
    for (const { res } of this.#watches) {
      send(res, 'BOOKMARK', {
        metadata: { name: '', resourceVersion: String(this.#version) },
      });
    }
  }

  /** Ends every watch, as the server does every few minutes; or breaks it off. */
  endWatches(how: 'end' | 'break' = 'end'): void {
    for (const { res } of this.#watches) {
      if (how === 'end') {
        res.end();
      } else {
        res.socket?.destroy();
      }
    }
    this.#watches.clear();
  }

  list(kind: string, namespace: string | undefined, query: URLSearchParams) {
    const limit = Number(query.get('limit') ?? 0);
    const token = query.get('continue');
    const [version, from] = token
      ? Buffer.from(token, 'base64url').toString().split(':')
      : [String(this.#version), '0'];
    const snapshot = `${kind}:${namespace}:${version}`;
    const all = token
      ? this.#snapshots.get(snapshot)
      : [...this.#of(kind).entries()]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([, object]) => object)
          .filter(({ metadata }) => in_(metadata.namespace, namespace));
    if (!all) {
      return undefined;
    }
    this.#snapshots.set(snapshot, all);
    const end = limit > 0 ? Number(from) + limit : all.length;
    return {
      metadata: {
        resourceVersion: version,
        ...(end < all.length && {
          continue: Buffer.from(`${version}:${end}`).toString('base64url'),
          remainingItemCount: all.length - end,
        }),
      },
      items: all.slice(Number(from), end),
    };
  }

  /** @returns false when the version has expired */
  watch(
    kind: string,
    namespace: string | undefined,
    version: number,
    res: ServerResponse,
  ): boolean {
    const expired = version < this.#oldest;
    if (expired && this.expiredWatch === 'status') {
      return false;
    }
    res.writeHead(200, { 'content-type': 'application/json' });
    res.flushHeaders();
    if (expired) {
      res.end(
        `${JSON.stringify({
          type: 'ERROR',
          object: { kind: 'Status', code: 410, reason: 'Expired' },
        })}\n`,
      );
      return true;
    }
    for (const event of this.#events) {
      if (
        event.kind === kind &&
        event.version > version &&
        in_(event.object.metadata.namespace, namespace)
      ) {
        send(res, event.type, event.object);
      }
    }
    const watch = { kind, namespace, res };
    this.#watches.add(watch);
    res.on('close', () => this.#watches.delete(watch));
    return true;
  }

  #of(kind: string): Map<string, KubernetesObject> {
    const objects = this.#objects.get(kind) ?? new Map();
    this.#objects.set(kind, objects);
    return objects;
  }

  #happened(kind: string, type: Event['type'], object: KubernetesObject) {
    this.#events.push({ version: this.#version, kind, type, object });
    for (const watch of this.#watches) {
      if (
        watch.kind === kind &&
        in_(object.metadata.namespace, watch.namespace)
      ) {
        send(watch.res, type, object);
      }
    }
  }
}

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

function in_(namespace: string | undefined, wanted: string | undefined) {
  return wanted === undefined || namespace === wanted;
}

/** In two pieces, as networks do. */
function send(res: ServerResponse, type: string, object: KubernetesObject) {
  const line = `${JSON.stringify({ type, object })}\n`;
  res.write(line.slice(0, 20));
  res.write(line.slice(20));
}

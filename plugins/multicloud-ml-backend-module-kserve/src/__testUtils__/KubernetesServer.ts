import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FakeCluster } from './FakeCluster';

const PATH =
  /^\/(?<cluster>[^/]+)\/(?:api|apis)\/(?<group>(?:[a-z.]+\/)?v\w+)\/(?:namespaces\/(?<namespace>[^/]+)\/)?(?<plural>[a-z]+)$/;

/**
 * The Kubernetes API of several clusters, each under its name: list with `limit` and `continue`, watch with bookmarks,
 * versions that expire, tokens and denials. Listens on loopback.
 */
export class KubernetesServer {
  readonly #clusters = new Map<string, FakeCluster>();
  /** Path and query of every request that was let in. */
  readonly seen: string[] = [];
  /** How many it refused for their token, or for what they may not read. */
  refused = 0;
  /** The token that it takes. */
  token: string | undefined;

  private constructor(readonly url: string, readonly server: Server) {}

  static async start(
    options: { token?: string; tls?: { key: string; cert: string } } = {},
  ): Promise<KubernetesServer> {
    const { tls, token } = options;
    const server = tls ? createHttpsServer(tls) : createHttpServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const fake = new KubernetesServer(
      `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
      server,
    );
    fake.token = token;
    server.on('request', (req, res) => fake.#handle(req, res));
    return fake;
  }

  cluster(name: string): FakeCluster {
    const cluster = this.#clusters.get(name) ?? new FakeCluster();
    this.#clusters.set(name, cluster);
    return cluster;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  #handle(req: IncomingMessage, res: ServerResponse): void {
    const url = new URL(req.url ?? '/', this.url);
    const {
      cluster: name,
      group,
      plural,
      namespace,
    } = PATH.exec(url.pathname)?.groups ?? {};
    if (this.token && req.headers.authorization !== `Bearer ${this.token}`) {
      this.refused++;
      status(res, 401, 'Unauthorized');
      return;
    }
    this.seen.push(`${url.pathname}${url.search}`);
    const cluster = this.#clusters.get(name);
    const kind = `${group}/${plural}`;
    if (!cluster || cluster.unknown.has(kind)) {
      status(res, 404, 'NotFound');
    } else if (cluster.denied.has(kind)) {
      this.refused++;
      status(res, 403, 'Forbidden');
    } else if (url.searchParams.get('watch') === 'true') {
      const version = Number(url.searchParams.get('resourceVersion'));
      if (!cluster.watch(kind, namespace, version, res)) {
        status(res, 410, 'Expired');
      }
    } else {
      const list = cluster.list(kind, namespace, url.searchParams);
      if (list) {
        res.writeHead(200, { 'content-type': 'application/json' });
        res.end(JSON.stringify(list));
      } else {
        status(res, 410, 'Expired');
      }
    }
  }
}

function status(res: ServerResponse, code: number, reason: string): void {
  res.writeHead(code, { 'content-type': 'application/json' });
  res.end(
    JSON.stringify({
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      message: `${reason}: User "system:serviceaccount:backstage:jane" cannot`,
      reason,
      code,
    }),
  );
}

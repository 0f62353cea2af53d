import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RegistryContents, Resource } from './RegistryContents';
import { RegistryContract } from './RegistryContract';

const ROOT = '/api/model_registry/v1alpha3/';

/** What the fake asks for. */
export interface FakeOptions {
  contents: RegistryContents;
  /** Most that a page holds, whatever is asked for. */
  pageSize?: number;
  /** Headers without which it answers 401. */
  required?: Record<string, string>;
}

/**
 * A Model Registry in memory, the part that lists. Every request that it gets and every answer that it gives is held
 * against the registry's own OpenAPI document, where that is on this machine.
 */
export class FakeModelRegistry {
  /** What was asked or answered against the document. */
  readonly violations: string[] = [];
  readonly requests: Array<{
    url: string;
    headers: IncomingMessage['headers'];
  }> = [];
  private readonly contract = RegistryContract.load();

  private constructor(
    readonly url: string,
    private readonly server: Server,
    readonly options: FakeOptions,
  ) {}

  static async start(options: FakeOptions): Promise<FakeModelRegistry> {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const fake = new FakeModelRegistry(
      `http://127.0.0.1:${port}`,
      server,
      options,
    );
    server.on('request', (req, res) => fake.handle(req, res));
    return fake;
  }

  /** @throws Error when anything was asked or answered against the document */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
    if (this.violations.length > 0) {
      throw new Error(
        `Against the registry's own document: ${this.violations.join('; ')}`,
      );
    }
  }

  private handle(req: IncomingMessage, res: ServerResponse): void {
    const url = new URL(req.url ?? '/', this.url);
    this.requests.push({ url: req.url ?? '/', headers: req.headers });
    const { status, body } = this.answer(url, req.headers);
    this.violations.push(...(this.contract?.check(url, status, body) ?? []));
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  }

  private answer(
    url: URL,
    headers: IncomingMessage['headers'],
  ): { status: number; body: unknown } {
    const { required = {}, contents } = this.options;
    if (
      Object.entries(required).some(([name, value]) => headers[name] !== value)
    ) {
      return failure(401, 'unauthorized');
    }
    const [list, id, held] = url.pathname.slice(ROOT.length).split('/');
    const all = new Map<string, Resource[]>(Object.entries(contents)).get(list);
    if (!all) {
      return failure(404, `no ${list}`);
    }
    if (id === undefined) {
      return this.page(all, url.searchParams);
    }
    const one = all.find(resource => resource.id === id);
    if (!one) {
      return failure(404, `no ${list} ${id}`);
    }
    switch (held) {
      case undefined:
        return { status: 200, body: one };
      case 'versions':
        return this.page(
          contents.model_versions.filter(
            version => version.registeredModelId === id,
          ),
          url.searchParams,
        );
      default:
        return this.page(contents.artifacts[id] ?? [], url.searchParams);
    }
  }

  private page(all: readonly Resource[], query: URLSearchParams) {
    const type = query.get('artifactType');
    const sorted = all
      .filter(one => type === null || one.artifactType === type)
      .sort((a, b) => Number(a.id) - Number(b.id));
    if (query.get('sortOrder') === 'DESC') {
      sorted.reverse();
    }
    const token = query.get('nextPageToken');
    const from = token === null ? 0 : Number(atob(token));
    const pageSize = Math.min(
      Number(query.get('pageSize') ?? 100),
      this.options.pageSize ?? 100,
    );
    const items = sorted.slice(from, from + pageSize);
    const next = from + pageSize;
    return {
      status: 200,
      body: {
        items,
        nextPageToken: next < sorted.length ? btoa(String(next)) : '',
        pageSize,
        size: items.length,
      },
    };
  }
}

function failure(code: number, message: string) {
  return { status: code, body: { code: String(code), message } };
}

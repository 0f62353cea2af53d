import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadDiscovery } from './discovery';

/** What a region of a project holds. Versions of models are in order of their ids, names are written as they are returned. */
export interface FakeRegion {
  models?: Array<Array<Record<string, unknown>>>;
  endpoints?: unknown[];
  deploymentResourcePools?: Array<Record<string, unknown>>;
}

const PARENT = String.raw`/v1/projects/(?<project>[^/]+)/locations`;
const COLLECTION = new RegExp(
  `^${PARENT}/(?<location>[^/]+)/(?<kind>models|endpoints)$`,
);
const VERSIONS = new RegExp(
  `^${PARENT}/(?<location>[^/]+)/models/(?<id>[^/:@]+):listVersions$`,
);
const ONE = new RegExp(
  `^${PARENT}/(?<location>[^/]+)/(?<kind>models|deploymentResourcePools)/(?<id>[^/:@]+)(?:@(?<version>[^/:]+))?$`,
);
const LOCATIONS = new RegExp(`^${PARENT}$`);

const discovery = loadDiscovery();

/**
 * Vertex AI in memory, with synthetic models: pages of two, projects known by id and by number, bearer tokens. Every request
 * and every answer is held against the published discovery document, where that is at hand. Listens on loopback.
 */
export class VertexAiServer {
  /** What did not agree with the discovery document. */
  readonly violations: string[] = [];
  /** Methods and paths asked for. */
  readonly requests: string[] = [];
  /** Paths that are denied, and with which reason. */
  readonly denied: Array<{ path: RegExp; reason?: 'SERVICE_DISABLED' }> = [];
  readonly #regions = new Map<string, FakeRegion>();

  private constructor(
    readonly url: string,
    private readonly server: Server,
    private readonly options: {
      /** By id, the number. */
      projects: Record<string, string>;
      /** Asked of every request. */
      token?: string;
    },
  ) {}

  static async start(
    options: VertexAiServer['options'],
  ): Promise<VertexAiServer> {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const fake = new VertexAiServer(
      `http://127.0.0.1:${port}`,
      server,
      options,
    );
    server.on('request', (req, res) => fake.#handle(req, res));
    return fake;
  }

  /** @param place - `<project id>/<location>` */
  put(place: string, region: FakeRegion): void {
    this.#regions.set(place, region);
  }

  /** @throws Error when a request or an answer did not agree with the discovery document. */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
    if (this.violations.length > 0) {
      throw new Error(`Not as documented: ${this.violations.join('; ')}`);
    }
  }

  #handle(req: IncomingMessage, res: ServerResponse): void {
    const url = new URL(req.url ?? '/', this.url);
    this.requests.push(`${req.method} ${url.pathname}`);
    const called = discovery?.match(req.method ?? '', url);
    if (called && 'error' in called) {
      this.violations.push(called.error);
    }
    const { status, body } = this.#answer(req, url);
    if (status === 200 && called && 'response' in called) {
      this.violations.push(...(discovery?.check(called.response, body) ?? []));
    }
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  }

  #answer(req: IncomingMessage, url: URL): { status: number; body: unknown } {
    const { token } = this.options;
    if (token && req.headers.authorization !== `Bearer ${token}`) {
      return failure(401, 'UNAUTHENTICATED', 'Request had invalid credentials');
    }
    const path = decodeURIComponent(url.pathname);
    const denied = this.denied.find(one => one.path.test(path));
    if (denied) {
      return failure(
        403,
        'PERMISSION_DENIED',
        denied.reason
          ? 'Vertex AI API has not been used in project 1 before or it is disabled.'
          : 'Permission denied for someone@example.com',
      );
    }
    const match = [COLLECTION, VERSIONS, ONE, LOCATIONS]
      .map(pattern => pattern.exec(path)?.groups)
      .find(groups => groups !== undefined);
    const project = match && this.#projectOf(match.project);
    if (!match || !project) {
      return failure(403, 'PERMISSION_DENIED', 'Permission denied');
    }
    const { location, kind, id } = match;
    if (location === undefined) {
      return pageOf(url, 'locations', this.#locationsOf(project));
    }
    const region = this.#regions.get(`${project}/${location}`) ?? {};
    const models = region.models ?? [];
    if (!kind) {
      const versions = models.find(([one]) => isNamed(one, id));
      return versions ? pageOf(url, 'models', versions) : missing(path);
    }
    if (id) {
      const found =
        kind === 'models'
          ? pick(models.find(([one]) => isNamed(one, id)) ?? [], match.version)
          : region.deploymentResourcePools?.find(one => isNamed(one, id));
      return found ? { status: 200, body: found } : missing(path);
    }
    return kind === 'models'
      ? pageOf(
          url,
          kind,
          models.map(versions => pick(versions, 'default') ?? versions[0]),
        )
      : pageOf(url, kind, region.endpoints ?? []);
  }

  #projectOf(spelling: string): string | undefined {
    return Object.entries(this.options.projects)
      .find(pair => pair.includes(spelling))
      ?.at(0);
  }

  #locationsOf(project: string): unknown[] {
    const ids = [...this.#regions.keys()]
      .filter(place => place.startsWith(`${project}/`))
      .map(place => place.slice(project.length + 1));
    return ['global', ...ids].map(locationId => ({
      name: `projects/${project}/locations/${locationId}`,
      locationId,
    }));
  }
}

function pick(versions: Array<Record<string, unknown>>, wanted = 'default') {
  return versions.find(
    ({ versionId, versionAliases }) =>
      versionId === wanted ||
      (Array.isArray(versionAliases) && versionAliases.includes(wanted)),
  );
}

function isNamed(one: Record<string, unknown>, id: string): boolean {
  return new RegExp(`/${id}(?:@|$)`).test(String(one.name));
}

function pageOf(url: URL, field: string, all: unknown[]) {
  const from = Number(url.searchParams.get('pageToken')?.slice(1) ?? 0);
  const items = all.slice(from, from + 2);
  const next = from + 2;
  return {
    status: 200,
    body: {
      ...(items.length > 0 && { [field]: items }),
      ...(next < all.length && { nextPageToken: `t${next}` }),
    },
  };
}

function missing(path: string) {
  return failure(404, 'NOT_FOUND', `"${path}" not found`);
}

function failure(code: number, status: string, message: string) {
  return { status: code, body: { error: { code, message, status } } };
}

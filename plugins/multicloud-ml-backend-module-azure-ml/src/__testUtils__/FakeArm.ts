import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Workspace } from '@azure/arm-machinelearning';
import {
  type KeptFixture,
  type RegistryFixture,
  SUBSCRIPTION,
  type WorkspaceFixture,
} from './fixtures';

export const TOKEN = 'eyJ-a-token';
const API_VERSIONS = ['2022-10-01', '2024-10-01'];
const PAGE = 2;

type Answer =
  | { status: number; body: unknown; headers?: Record<string, string> }
  | undefined;

/**
 * Azure Resource Manager as far as this module reads it: ids without regard to case, bearer tokens, an api-version that
 * it insists on, pages of two with an absolute `nextLink`, archived assets only where asked for. Loopback only.
 */
export class FakeArm {
  workspaces: WorkspaceFixture[] = [];
  registries: RegistryFixture[] = [];
  /** How the links to next pages begin; left out, with the host that was asked. */
  publicUrl: string | undefined;
  /** Called first; what it returns is the answer. */
  intercept: (path: string) => Answer;
  readonly seen: string[] = [];
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
    this.intercept = () => undefined;
  }

  static async start(): Promise<FakeArm> {
    const server = createServer();
    const fake = new FakeArm(server);
    server.on('request', (req, res) => {
      const { status, body, headers } = fake.answer(req);
      res.writeHead(status, { 'content-type': 'application/json', ...headers });
      res.end(JSON.stringify(body));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private answer(req: IncomingMessage): NonNullable<Answer> {
    const url = new URL(req.url ?? '/', this.url);
    const path = decodeURIComponent(url.pathname);
    this.seen.push(path);
    if (req.headers.authorization !== `Bearer ${TOKEN}`) {
      return failure(401, 'AuthenticationFailed');
    }
    if (!API_VERSIONS.includes(url.searchParams.get('api-version') ?? '')) {
      return failure(400, 'MissingApiVersionParameter');
    }
    const intercepted = this.intercept(path);
    if (intercepted) {
      return intercepted;
    }
    const found = this.find(
      path.toLowerCase(),
      url.searchParams.get('listViewType') === 'All',
    );
    if (found === undefined) {
      return failure(404, 'ResourceNotFound');
    }
    if (!Array.isArray(found)) {
      return { status: 200, body: found };
    }
    const from = Number(url.searchParams.get('$skip') ?? 0);
    const next = new URL(url.pathname + url.search, this.publicUrl ?? this.url);
    next.searchParams.set('$skip', String(from + PAGE));
    return {
      status: 200,
      body: {
        value: found.slice(from, from + PAGE),
        ...(from + PAGE < found.length && { nextLink: next.href }),
      },
    };
  }

  private find(path: string, archived: boolean): unknown {
    const top =
      /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?\/providers\/microsoft\.machinelearningservices\/(workspaces|registries)(?:\/([^/]+)(\/.+)?)?$/.exec(
        path,
      );
    if (!top || top[1] !== SUBSCRIPTION) {
      return undefined;
    }
    const [, , group, kind, name, rest] = top;
    if (group !== undefined && group !== 'ml-prod') {
      return undefined;
    }
    if (kind === 'registries') {
      const registry = this.registries.find(
        one => one.registry.name.toLowerCase() === name,
      );
      return name
        ? registry && findModels(registry.models, rest, archived)
        : this.registries.map(one => one.registry);
    }
    const workspace = this.workspaces.find(
      one => one.workspace.name.toLowerCase() === name,
    );
    return name
      ? workspace && findInWorkspace(workspace, rest, archived)
      : this.workspaces.map(one => toWire(one.workspace));
  }
}

function findInWorkspace(
  fixture: WorkspaceFixture,
  rest: string,
  archived: boolean,
): unknown {
  const [, kind, name, ...more] = rest.split('/');
  switch (kind) {
    case 'onlineendpoints': {
      const endpoint = fixture.endpoints.find(
        one => one.endpoint.name?.toLowerCase() === name,
      );
      return name
        ? endpoint && endpoint.deployments
        : fixture.endpoints.map(one => one.endpoint);
    }
    case 'serverlessendpoints':
      return fixture.serverless;
    case 'environments':
      return fixture.environments.find(one =>
        one.id
          ?.toLowerCase()
          .endsWith(`/environments/${name}/${more.join('/')}`),
      );
    case 'computes':
      return fixture.computes.find(one => one.name?.toLowerCase() === name);
    default:
      return findModels(fixture.models, rest, archived);
  }
}

function findModels(
  models: readonly KeptFixture[],
  rest: string,
  archived: boolean,
): unknown {
  const active = ({ properties }: { properties: { isArchived?: boolean } }) =>
    archived || properties.isArchived !== true;
  const match = /^\/models(?:\/([^/]+)\/versions)?$/.exec(rest);
  if (!match) {
    return undefined;
  }
  if (!match[1]) {
    return models.map(one => one.container).filter(active);
  }
  return models
    .find(one => one.container.name?.toLowerCase() === match[1])
    ?.versions.filter(active);
}

/** The SDK lifts most of a workspace's properties up; Azure does not. */
function toWire({ id, name, location, tags, ...properties }: Workspace) {
  return { id, name, location, tags, properties };
}

function failure(status: number, code: string): NonNullable<Answer> {
  return {
    status,
    body: { error: { code, message: 'asked by Secret Person' } },
  };
}

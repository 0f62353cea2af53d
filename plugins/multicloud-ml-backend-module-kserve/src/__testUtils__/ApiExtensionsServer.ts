import { type ChildProcess, spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Agent, fetch } from 'undici';
import { z } from 'zod';
import { CoreApi } from './CoreApi';

const TOKEN = 'token-of-the-tests';

/** Where `go install` and packages put programs. */
function find(program: string, variable: string): string | undefined {
  return [
    process.env[variable],
    ...[
      ...(process.env.PATH ?? '').split(delimiter),
      ...[process.env.GOBIN ?? join(homedir(), 'go/bin')],
    ].map(folder => join(folder, program)),
  ].find(file => {
    try {
      accessSync(file ?? '', constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const ETCD = find('etcd', 'ETCD');
const API_SERVER = find('apiextensions-apiserver', 'APIEXTENSIONS_APISERVER');

/** Whether a real Kubernetes API can be run here. */
export function canRunKubernetesApi(): boolean {
  return ETCD !== undefined && API_SERVER !== undefined;
}

/**
 * A real Kubernetes API over a real etcd, with custom resources and nothing else: `k8s.io/apiextensions-apiserver`, which
 * is the part of every cluster that serves InferenceServices.
 */
export class ApiExtensionsServer {
  readonly token = TOKEN;
  readonly caFile: string;
  readonly url: string;
  readonly #agent: Agent;
  readonly #etcdUrl: string;
  readonly #stop: Array<() => Promise<unknown>>;

  private constructor(
    url: string,
    etcdUrl: string,
    caFile: string,
    ca: string,
    stop: Array<() => Promise<unknown>>,
  ) {
    this.url = url;
    this.#etcdUrl = etcdUrl;
    this.caFile = caFile;
    this.#agent = new Agent({ connect: { ca } });
    this.#stop = stop;
  }

  static async start(): Promise<ApiExtensionsServer> {
    const folder = mkdtempSync(join(tmpdir(), 'kubernetes-api-'));
    const [etcdPort, peerPort, port] = await freePorts(3);
    const etcdUrl = `http://127.0.0.1:${etcdPort}`;
    const peerUrl = `http://127.0.0.1:${peerPort}`;
    const core = await CoreApi.start(TOKEN);
    const kubeconfig = join(folder, 'kubeconfig.json');
    await writeFile(
      kubeconfig,
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'core', cluster: { server: core.url } }],
        users: [{ name: 'core', user: {} }],
        contexts: [
          { name: 'core', context: { cluster: 'core', user: 'core' } },
        ],
        'current-context': 'core',
      }),
    );
    const etcd = spawn(
      ETCD ?? '',
      [
        ...['--data-dir', join(folder, 'etcd')],
        ...['--listen-client-urls', etcdUrl],
        ...['--advertise-client-urls', etcdUrl],
        ...['--listen-peer-urls', peerUrl],
        ...['--initial-advertise-peer-urls', peerUrl],
        ...['--initial-cluster', `default=${peerUrl}`],
      ],
      { stdio: 'ignore' },
    );
    const api = spawn(
      API_SERVER ?? '',
      [
        ...['--etcd-servers', etcdUrl],
        ...['--bind-address', '127.0.0.1', '--secure-port', String(port)],
        ...['--cert-dir', join(folder, 'certs')],
        ...['--kubeconfig', kubeconfig],
        ...['--authentication-kubeconfig', kubeconfig],
        ...['--authorization-kubeconfig', kubeconfig],
        '--authentication-skip-lookup',
        // With its cache, compaction of etcd would show minutes later.
        '--watch-cache=false',
        '--enable-priority-and-fairness=false',
        ...[
          '--disable-admission-plugins',
          'NamespaceLifecycle,MutatingAdmissionWebhook,ValidatingAdmissionWebhook,MutatingAdmissionPolicy,ValidatingAdmissionPolicy',
        ],
      ],
      { stdio: 'ignore' },
    );
    const stop = [
      () => ended(api),
      () => ended(etcd),
      () => core.stop(),
      () => rm(folder, { recursive: true, force: true }),
    ];
    const caFile = join(folder, 'certs/apiserver.crt');
    const ca = await eventually(() => readFile(caFile, 'utf8'));
    const url = `https://127.0.0.1:${port}`;
    const server = new ApiExtensionsServer(url, etcdUrl, caFile, ca, stop);
    await eventually(() =>
      server.request('GET', '/apis/apiextensions.k8s.io/v1'),
    );
    return server;
  }

  async request(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      dispatcher: this.#agent,
      headers: {
        authorization: `Bearer ${TOKEN}`,
        'content-type':
          method === 'PATCH'
            ? 'application/merge-patch+json'
            : 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${response.status} ${text}`);
    }
    return JSON.parse(text);
  }

  /** Makes etcd forget the past, as Kubernetes does every five minutes. */
  async compact(): Promise<void> {
    const range = await this.#etcd('kv/range', { key: 'AA==' });
    await this.#etcd('kv/compaction', {
      revision: range.header.revision,
      physical: true,
    });
  }

  async #etcd(
    path: string,
    body: object,
  ): Promise<{ header: { revision: string } }> {
    const response = await fetch(`${this.#etcdUrl}/v3/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!response.ok) {
      throw new Error(`etcd: ${response.status} ${await response.text()}`);
    }
    return z
      .object({ header: z.object({ revision: z.string() }) })
      .parse(await response.json());
  }

  async stop(): Promise<void> {
    await this.#agent.destroy();
    for (const step of this.#stop) {
      await step();
    }
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>(resolve =>
        server.listen(0, '127.0.0.1', resolve),
      );
      return server;
    }),
  );
  const ports = servers.map(server => {
    const address = server.address();
    return typeof address === 'object' ? address?.port ?? 0 : 0;
  });
  await Promise.all(
    servers.map(server => new Promise(resolve => server.close(resolve))),
  );
  return ports;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
  }
}

/** Tries until it works, for half a minute. */
export async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

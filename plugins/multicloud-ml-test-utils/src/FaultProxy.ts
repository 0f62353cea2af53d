import {
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
  request as forward,
} from 'node:http';
import type { AddressInfo } from 'node:net';

/** What can go wrong between a source and its system. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  | { kind: 'repeated-page' }
  | { kind: 'truncated' }
  | { kind: 'hang' }
  | { kind: 'cut' };

/** A request that the proxy has seen. */
export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  /** Milliseconds since the proxy was started. */
  at: number;
}

/**
 * A proxy in front of a system, which does to chosen requests what networks and systems do. Listens on loopback.
 */
export class FaultProxy {
  readonly seen: SeenRequest[] = [];
  private fault: { fault: Fault; matches: RegExp; times: number } | undefined;
  private readonly firstPages = new Map<string, string>();
  private readonly started = performance.now();

  private constructor(
    readonly url: string,
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  static async start(target: string): Promise<FaultProxy> {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const proxy = new FaultProxy(
      `http://127.0.0.1:${port}`,
      server,
      new URL(target),
    );
    server.on('request', (req, res) => proxy.handle(req, res));
    return proxy;
  }

  /**
   * From now on, requests whose path and query match meet the fault.
   *
   * @param times - how many of them; left out, all
   */
  inject(fault: Fault, matches: RegExp, times = Infinity): void {
    this.fault = { fault, matches, times };
  }

  /** From now on everything gets through. */
  heal(): void {
    this.fault = undefined;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }

  private handle(req: IncomingMessage, res: ServerResponse): void {
    const { method = 'GET', url = '/', headers } = req;
    this.seen.push({
      method,
      url,
      headers,
      at: performance.now() - this.started,
    });
    const { fault } = this;
    if (!fault || fault.times <= 0 || !fault.matches.test(url)) {
      this.pass(req, res);
      return;
    }
    fault.times--;
    this.fail(fault.fault, req, res);
  }

  private fail(fault: Fault, req: IncomingMessage, res: ServerResponse): void {
    switch (fault.kind) {
      case 'status':
        res.writeHead(fault.status, {
          'content-type': 'application/json',
          ...fault.headers,
        });
        res.end('{"error":{"message":"injected"}}');
        break;
      case 'cut':
        res.socket?.destroy();
        break;
      case 'hang':
        break;
      default:
        this.pass(req, res, fault.kind);
    }
  }

  private pass(
    req: IncomingMessage,
    res: ServerResponse,
    change?: 'repeated-page' | 'truncated',
  ): void {
    const { target } = this;
    const to = forward(
      {
        host: target.hostname,
        port: target.port,
        method: req.method,
        path: `${target.pathname.replace(/\/$/, '')}${req.url}`,
        headers: { ...req.headers, host: target.host },
      },
      answer => {
        const chunks: Buffer[] = [];
        answer.on('data', chunk => chunks.push(chunk));
        answer.on('end', () => {
          const body = this.changed(
            Buffer.concat(chunks).toString(),
            new URL(req.url ?? '/', target).pathname,
            change,
          );
          const { 'transfer-encoding': _, ...headers } = answer.headers;
          res.writeHead(answer.statusCode ?? 502, {
            ...headers,
            'content-length': String(Buffer.byteLength(body)),
          });
          res.end(body);
        });
      },
    );
    to.on('error', () => res.socket?.destroy());
    req.pipe(to);
  }

  private changed(
    body: string,
    path: string,
    change: 'repeated-page' | 'truncated' | undefined,
  ): string {
    if (change === 'truncated') {
      return body.slice(0, Math.ceil(body.length / 2));
    }
    if (change === 'repeated-page') {
      const first = this.firstPages.get(path) ?? body;
      this.firstPages.set(path, first);
      return first;
    }
    return body;
  }
}

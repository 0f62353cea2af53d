import { readFile } from 'node:fs/promises';
import {
  JsonClient,
  ReadError,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { Agent, request } from 'undici';
import type { TokenReader } from '../credentials/createTokenReader';
import type { ClusterOptions } from './ClusterOptions';
import { createClusterFetch } from './createClusterFetch';
import { linesOf } from './linesOf';

/** How requests are made. */
export interface RequestOptions {
  concurrency: number;
  maxAttempts: number;
  /** Longest time for one attempt, in milliseconds. */
  timeout: number;
}

/** A watch was refused for good, or until later. */
export class WatchRefusedError extends ReadError {
  constructor(
    what: string,
    kind: ReadError['kind'],
    status: number,
    /** How long the server wishes to be left alone, in milliseconds. */
    readonly afterMs?: number,
  ) {
    super(what, kind, { status });
  }
}

const KINDS = new Map<number, ReadError['kind']>([
  [401, 'credentials'],
  [403, 'denied'],
  [404, 'not-found'],
  [429, 'throttled'],
]);

/** The way to the Kubernetes API of one cluster, for one poll or one watch. */
export class ClusterConnection {
  readonly client: JsonClient;
  readonly #agent: Agent;
  readonly #url: string;
  readonly #authorize: () => Promise<Record<string, string>>;
  readonly #timeout: number;

  private constructor(
    url: string,
    ca: string | undefined,
    readToken: TokenReader,
    options: RequestOptions,
  ) {
    // A watch is silent for minutes; every request has a time limit of its own.
    this.#agent = new Agent({ connect: { ca }, bodyTimeout: 0 });
    this.#url = url;
    this.#timeout = options.timeout;
    this.#authorize = async (): Promise<Record<string, string>> => {
      const token = await readToken();
      return token === undefined ? {} : { authorization: `Bearer ${token}` };
    };
    this.client = new JsonClient({
      baseUrl: url,
      authorize: this.#authorize,
      timeoutMs: options.timeout,
      maxAttempts: options.maxAttempts,
      concurrency: options.concurrency,
      fetch: createClusterFetch(this.#agent),
    });
  }

  /**
   * The certificate authority is read each time, so that a new one counts from the next poll on.
   *
   * @throws Error when the file of the certificate authority cannot be read
   */
  static async open(
    cluster: ClusterOptions,
    readToken: TokenReader,
    options: RequestOptions,
  ): Promise<ClusterConnection> {
    const { url, caData, caFile } = cluster;
    const ca =
      caFile === undefined ? decode(caData) : await readFile(caFile, 'utf8');
    return new ClusterConnection(url, ca, readToken, options);
  }

  /**
   * Lines of an answer that goes on until the server ends it.
   *
   * @param longestMs - after which it is broken off, since a connection may die without a word
   * @throws ReadError when the server refuses
   */
  async *lines(
    what: string,
    path: string,
    query: Record<string, string>,
    options: { signal: AbortSignal; longestMs: number },
  ): AsyncGenerator<string> {
    const url = new URL(`${this.#url.replace(/\/+$/, '')}${path}`);
    url.search = new URLSearchParams(query).toString();
    const { statusCode, headers, body } = await request(url, {
      dispatcher: this.#agent,
      headers: { accept: 'application/json', ...(await this.#authorize()) },
      headersTimeout: this.#timeout,
      signal: AbortSignal.any([
        options.signal,
        AbortSignal.timeout(options.longestMs),
      ]),
    });
    if (statusCode !== 200) {
      await body.dump();
      throw new WatchRefusedError(
        what,
        KINDS.get(statusCode) ?? (statusCode >= 500 ? 'server' : 'refused'),
        statusCode,
        secondsOf(headers['retry-after']),
      );
    }
    yield* linesOf(body);
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }
}

/** A certificate authority as a kubeconfig holds it, in Base64, or as it is. */
function decode(caData: string | undefined): string | undefined {
  return caData === undefined || caData.includes('-----BEGIN')
    ? caData
    : Buffer.from(caData, 'base64').toString('utf8');
}

/** Kubernetes states it in seconds. */
function secondsOf(header: string | string[] | undefined): number | undefined {
  const seconds = Number([header].flat()[0] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : undefined;
}

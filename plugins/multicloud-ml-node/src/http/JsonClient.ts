import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { z } from 'zod';
import { ReadError, type ReadErrorKind } from './ReadError';
import { retryAfter } from './retryAfter';

/** Longer than this no wish is granted within one poll: the next poll comes sooner. */
const LONGEST_WAIT_MS = 5 * 60_000;
const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 20_000;

/**
 * @public
 */
export interface JsonClientOptions {
  /** Address that paths are relative to; http(s). */
  baseUrl: string;
  /** Headers that authorise a request. Asked for at every attempt, so that an expired token is not used again. */
  authorize?: () => Promise<Record<string, string>>;
  /** Longest time that one attempt may take. */
  timeoutMs: number;
  /** How often a request is tried. */
  maxAttempts: number;
  /** Requests at a time. */
  concurrency: number;
  /** In place of the global one, for instance with a certificate authority of its own. */
  fetch?: typeof fetch;
  /** In place of a timer, for tests. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * What a GET asks for.
 *
 * @public
 */
export interface JsonRequest<T extends z.ZodType> {
  /** What people call it, in errors: `projects.locations.models.list`. */
  what: string;
  path: string;
  /** Left out where undefined; a list is repeated. */
  query?: Record<string, string | readonly string[] | undefined>;
  schema: T;
  signal: AbortSignal;
  /** Makes it a POST of this JSON, for systems that search by POST. */
  body?: unknown;
  /** Reads a text that is not JSON, for instance YAML; throws where it cannot. */
  parse?: (text: string) => unknown;
}

/** A failure that another attempt may mend. */
class RetryableError extends Error {
  constructor(readonly readError: ReadError, readonly afterMs?: number) {
    super(readError.message, { cause: readError });
  }
}

/**
 * Reads JSON over HTTP: so many at a time, each attempt within its time, again after 408, 429, 5xx, a broken connection or
 * a broken answer, with the server's wish (`Retry-After`) honoured. Redirects are not followed: they could take the
 * credentials elsewhere.
 *
 * @public
 */
export class JsonClient {
  private readonly limit: ReturnType<typeof pLimit>;

  constructor(private readonly options: JsonClientOptions) {
    this.limit = pLimit(options.concurrency);
  }

  /**
   * @throws ReadError when it failed for good
   */
  get<T extends z.ZodType>(request: JsonRequest<T>): Promise<z.output<T>> {
    return this.limit(() => this.retry(request));
  }

  private async retry<T extends z.ZodType>(
    request: JsonRequest<T>,
  ): Promise<z.output<T>> {
    const { signal } = request;
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      try {
        return await this.attempt(request);
      } catch (error) {
        signal.throwIfAborted();
        if (
          !(error instanceof RetryableError) ||
          attempt >= this.options.maxAttempts
        ) {
          throw error instanceof RetryableError ? error.readError : error;
        }
        const { wait = waitFor } = this.options;
        await wait(
          Math.min(error.afterMs ?? backOff(attempt), LONGEST_WAIT_MS),
          signal,
        );
      }
    }
  }

  private async attempt<T extends z.ZodType>(
    request: JsonRequest<T>,
  ): Promise<z.output<T>> {
    const { what, schema } = request;
    const authorization = await this.authorize(request);
    const timeout = AbortSignal.timeout(this.options.timeoutMs);
    let response: Response;
    let text: string;
    try {
      response = await (this.options.fetch ?? fetch)(this.urlOf(request), {
        method: request.body === undefined ? 'GET' : 'POST',
        headers: {
          accept: 'application/json',
          ...(request.body !== undefined && {
            'content-type': 'application/json',
          }),
          ...authorization,
        },
        ...(request.body !== undefined && {
          body: JSON.stringify(request.body),
        }),
        redirect: 'manual',
        signal: AbortSignal.any([request.signal, timeout]),
      });
      text = await response.text();
    } catch (cause) {
      throw new RetryableError(
        new ReadError(what, timeout.aborted ? 'timeout' : 'unreachable', {
          cause,
        }),
      );
    }
    if (!response.ok) {
      throw failureOf(what, response, text);
    }
    const content = parseWith(request.parse ?? JSON.parse, text);
    const parsed = content && schema.safeParse(content.value);
    if (!parsed?.success) {
      throw new RetryableError(
        new ReadError(what, 'bad-answer', {
          status: response.status,
          cause: parsed?.error ?? new Error('it cannot be parsed'),
        }),
      );
    }
    return parsed.data;
  }

  private async authorize({
    what,
  }: {
    what: string;
  }): Promise<Record<string, string>> {
    try {
      return (await this.options.authorize?.()) ?? {};
    } catch (cause) {
      throw cause instanceof ReadError
        ? cause
        : new ReadError(what, 'credentials', { cause });
    }
  }

  private urlOf({ path, query = {} }: JsonRequest<z.ZodType>): URL {
    const url = new URL(
      `${this.options.baseUrl.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`,
    );
    for (const [key, value] of Object.entries(query)) {
      for (const one of [value ?? []].flat()) {
        url.searchParams.append(key, one);
      }
    }
    return url;
  }
}

const KINDS: Record<number, ReadErrorKind> = {
  401: 'credentials',
  403: 'denied',
  404: 'not-found',
  408: 'timeout',
  410: 'not-found',
  429: 'throttled',
};

function failureOf(what: string, response: Response, text: string): Error {
  const { status, headers } = response;
  const kind = KINDS[status] ?? (status >= 500 ? 'server' : 'refused');
  const error = new ReadError(what, kind, {
    status,
    cause: new Error(text.slice(0, 1000)),
  });
  return status >= 500 || status === 429 || status === 408
    ? new RetryableError(error, retryAfter(headers, Date.now()))
    : error;
}

function parseWith(
  parse: (text: string) => unknown,
  text: string,
): { value: unknown } | undefined {
  try {
    return { value: parse(text) };
  } catch {
    return undefined;
  }
}

/** Doubles, with a random half, so that many who were thrown out together do not come back together. */
function backOff(attempt: number): number {
  const most = Math.min(
    FIRST_BACK_OFF_MS * 2 ** (attempt - 1),
    LONGEST_BACK_OFF_MS,
  );
  return most / 2 + (Math.random() * most) / 2;
}

async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal });
}

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { JsonClient, type JsonClientOptions } from './JsonClient';
import { pagesOf } from './pagesOf';

const schema = z.object({ ok: z.boolean() });
const { signal } = new AbortController();

describe('JsonClient', () => {
  const stops: Array<() => void> = [];
  afterEach(() => stops.splice(0).forEach(stop => stop()));

  /** Answers each request with the next listener, the last one for ever. */
  async function start(
    listeners: RequestListener[],
    options: Partial<JsonClientOptions> = {},
  ) {
    const seen: string[] = [];
    const waits: number[] = [];
    const server = createServer((req, res) => {
      seen.push(`${req.method} ${req.url}`);
      listeners[Math.min(seen.length, listeners.length) - 1](req, res);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    stops.push(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const client = new JsonClient({
      baseUrl: `http://127.0.0.1:${port}/v1/`,
      timeoutMs: 5_000,
      maxAttempts: 3,
      concurrency: 2,
      wait: async ms => {
        waits.push(ms);
      },
      ...options,
    });
    const get = (query?: Record<string, string | string[] | undefined>) =>
      client.get({
        what: 'things.list',
        path: '/things',
        query,
        schema,
        signal,
      });
    return { seen, waits, get };
  }

  const ok: RequestListener = (_, res) => res.end('{"ok":true,"more":1}');
  const status =
    (code: number, headers: Record<string, string> = {}): RequestListener =>
    (_, res) => {
      res.writeHead(code, headers);
      res.end('no');
    };

  it('reads what the schema knows, below the address', async () => {
    const { get, seen } = await start([ok]);
    expect(await get({ a: 'x y', b: ['1', '2'], c: undefined })).toEqual({
      ok: true,
    });
    expect(seen).toEqual(['GET /v1/things?a=x+y&b=1&b=2']);
  });

  it.each([
    ['seconds', '7', 7_000],
    ['more than a poll is worth', '86400', 300_000],
    ['a date that has passed', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ])('waits as long as the server wishes: %s', async (_, value, expected) => {
    const { get, waits } = await start([
      status(429, { 'retry-after': value }),
      ok,
    ]);
    expect(await get()).toEqual({ ok: true });
    expect(waits).toEqual([expected]);
  });

  it('backs off by itself where the server says nothing', async () => {
    const { get, waits } = await start([status(503), status(500), ok]);
    await get();
    expect(waits).toHaveLength(2);
    expect(waits[0]).toBeGreaterThanOrEqual(250);
    expect(waits[0]).toBeLessThanOrEqual(500);
    expect(waits[1]).toBeGreaterThanOrEqual(500);
    expect(waits[1]).toBeLessThanOrEqual(1_000);
  });

  it.each([
    [401, 'credentials', 1],
    [403, 'denied', 1],
    [404, 'not-found', 1],
    [400, 'refused', 1],
    [302, 'refused', 1],
    [429, 'throttled', 3],
    [500, 'server', 3],
  ])('gives up on %s as "%s" after %s', async (code, kind, attempts) => {
    const { get, seen } = await start([
      status(code, { location: 'http://127.0.0.1:1/' }),
    ]);
    await expect(get()).rejects.toMatchObject({
      name: 'ReadError',
      kind,
      status: code,
      what: 'things.list',
    });
    expect(seen).toHaveLength(attempts);
  });

  it.each<[string, RequestListener, string]>([
    ['a broken answer', (_, res) => res.end('{"ok":tr'), 'bad-answer'],
    ['another answer', (_, res) => res.end('{"ok":"yes"}'), 'bad-answer'],
    ['a broken connection', (_, res) => res.destroy(), 'unreachable'],
  ])('tries again after %s', async (_, broken, kind) => {
    const once = await start([broken, ok]);
    expect(await once.get()).toEqual({ ok: true });
    const always = await start([broken]);
    await expect(always.get()).rejects.toMatchObject({ kind });
    expect(always.seen).toHaveLength(3);
  });

  it('does not wait for ever', async () => {
    const { get } = await start([() => {}], { timeoutMs: 50, maxAttempts: 1 });
    await expect(get()).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('asks for its authorisation at every attempt, and says when there is none', async () => {
    const tokens = ['first', 'second'];
    const given: unknown[] = [];
    const { get } = await start(
      [
        (req, res) => {
          given.push(req.headers.authorization);
          status(503)(req, res);
        },
        (req, res) => {
          given.push(req.headers.authorization);
          ok(req, res);
        },
      ],
      {
        authorize: async () => ({ authorization: `Bearer ${tokens.shift()}` }),
      },
    );
    await get();
    expect(given).toEqual(['Bearer first', 'Bearer second']);
    const none = await start([ok], {
      authorize: () => Promise.reject(new Error('no credentials found')),
    });
    await expect(none.get()).rejects.toMatchObject({ kind: 'credentials' });
    expect(none.seen).toEqual([]);
  });
});

describe('pagesOf', () => {
  const pages = (next: Record<string, string | undefined>) =>
    pagesOf('things.list', async token => ({
      items: [token ?? 'first'],
      next: next[token ?? 'first'],
    }));

  async function all(generator: AsyncGenerator<string[]>) {
    const items: string[] = [];
    for await (const page of generator) {
      items.push(...page);
    }
    return items;
  }

  it('reads to the end', async () => {
    expect(await all(pages({ first: 'a', a: 'b', b: '' }))).toEqual([
      'first',
      'a',
      'b',
    ]);
  });

  it('does not follow a token twice', async () => {
    await expect(all(pages({ first: 'a', a: 'b', b: 'a' }))).rejects.toThrow(
      'things.list failed (bad-answer)',
    );
  });
});

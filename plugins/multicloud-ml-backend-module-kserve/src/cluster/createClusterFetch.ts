import { type Dispatcher, request } from 'undici';

/** Statuses whose answer has no body. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * `fetch` for reading from one cluster, over connections that trust the cluster's own certificate authority: the global
 * one takes none. It does not follow redirects.
 */
export function createClusterFetch(dispatcher: Dispatcher): typeof fetch {
  return async (input, init) => {
    const { statusCode, headers, body } = await request(
      input instanceof Request ? input.url : input,
      {
        dispatcher,
        headers: Object.fromEntries(new Headers(init?.headers)),
        signal: init?.signal ?? undefined,
      },
    );
    const text = await body.text();
    return new Response(WITHOUT_BODY.has(statusCode) ? null : text, {
      status: statusCode,
      headers: Object.entries(headers).flatMap(([name, value]) =>
        [value ?? []].flat().map((one): [string, string] => [name, one]),
      ),
    });
  };
}

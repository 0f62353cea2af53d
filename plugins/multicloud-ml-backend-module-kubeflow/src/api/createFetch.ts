import { Agent, fetch as fetchThrough } from 'undici';

/** Statuses that come without a body, and are refused one. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/** A `fetch` for reading that also trusts a certificate authority of one's own, and what lets its connections go. */
export function createFetch(certificateAuthority: string): {
  fetch: typeof fetch;
  close: () => Promise<void>;
} {
  const dispatcher = new Agent({ connect: { ca: certificateAuthority } });
  return {
    fetch: async (input, init) => {
      // The global fetch may be of another release than the agent, and need not understand it.
      const answer = await fetchThrough(
        input instanceof Request ? input.url : input,
        {
          dispatcher,
          headers: [...new Headers(init?.headers)],
          redirect: init?.redirect,
          signal: init?.signal,
        },
      );
      const text = await answer.text();
      return new Response(WITHOUT_BODY.has(answer.status) ? null : text, {
        status: answer.status,
        headers: [...answer.headers],
      });
    },
    close: () => dispatcher.destroy(),
  };
}

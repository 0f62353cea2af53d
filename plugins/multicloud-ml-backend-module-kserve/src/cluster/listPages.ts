import {
  type JsonClient,
  pagesOf,
  ReadError,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';

/** A list that expires again and again is read by somebody too slow for it. */
const MOST_RESTARTS = 3;

/** What every list of the Kubernetes API has; its items are looked at one by one. */
export const listSchema = z.object({
  metadata: z.object({
    continue: z.string().nullish(),
    resourceVersion: z.string().nullish(),
  }),
  items: z
    .array(z.unknown())
    .nullish()
    .transform(items => items ?? []),
});

/**
 * Reads a list of the Kubernetes API to its end. A `continue` token lives for some minutes; when it has expired (410) the
 * list is begun anew, and what was listed before is listed again.
 *
 * @throws ReadError
 */
export async function* listPages(
  client: JsonClient,
  list: { what: string; path: string; pageSize: number; signal: AbortSignal },
): AsyncGenerator<unknown[]> {
  const { what, path, pageSize, signal } = list;
  for (let restarts = 0; ; restarts++) {
    try {
      yield* pagesOf(what, async token => {
        const { items, metadata } = await client.get({
          what,
          path,
          query: { limit: String(pageSize), continue: token },
          schema: listSchema,
          signal,
        });
        return { items, next: metadata.continue ?? undefined };
      });
      return;
    } catch (error) {
      if (!(error instanceof ReadError) || error.status !== 410) {
        throw error;
      }
      if (restarts === MOST_RESTARTS) {
        throw new ReadError(what, 'timeout', { status: 410, cause: error });
      }
    }
  }
}

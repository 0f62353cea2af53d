import { ReadError } from './ReadError';

/**
 * Reads a list to its end, page by page.
 *
 * @throws ReadError when a page token comes back that was used before: following it would never end, and stopping there
 *   would take the rest for gone.
 *
 * @public
 */
export async function* pagesOf<T>(
  what: string,
  read: (token: string | undefined) => Promise<{ items: T[]; next?: string }>,
): AsyncGenerator<T[]> {
  const used = new Set<string>();
  let token: string | undefined;
  do {
    const page = await read(token);
    yield page.items;
    token = page.next;
    if (token && used.has(token)) {
      throw new ReadError(what, 'bad-answer', {
        cause: new Error('a page token was repeated'),
      });
    }
    if (token) {
      used.add(token);
    }
  } while (token);
}

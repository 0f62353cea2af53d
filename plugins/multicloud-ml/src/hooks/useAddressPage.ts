import { useLocation, useSearchParams } from 'react-router-dom';
import type { CursorPage } from './useCursorTrail';
import type { Resource } from './useResource';

/** What of the address says which page of a list is shown; whatever changes the list takes these away. */
export const PAGE_PARAMS = ['cursor', 'page'] as const;

/** How many rows a page may have. */
export const PAGE_SIZES = [20, 50, 100];

/**
 * Pages through a list that answers with a cursor, and keeps the page and its size in the address, so that a link shows
 * the same rows. The way back is known only to the browser that came that way; whoever opened a link to a later page goes
 * back to the first.
 *
 * @returns the cursor and the size to ask with, and what makes a page of the answer
 */
export function useAddressPage() {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const cursor = params.get('cursor') ?? undefined;
  const number = cursor === undefined ? 1 : readNumber(params.get('page'), 2);
  const size = Number(params.get('limit'));
  const pageSize = PAGE_SIZES.includes(size) ? size : PAGE_SIZES[0];
  const trail = readTrail(state, cursor, number);

  const go = (
    change: Record<(typeof PAGE_PARAMS)[number], string | undefined>,
    cursors: string[],
  ) =>
    setParams(last => withParams(last, change), {
      state: { multicloudMlCursors: cursors },
      preventScrollReset: true,
    });
  const first = () => go({ cursor: undefined, page: undefined }, []);

  return {
    cursor,
    pageSize,
    toPage<T extends { nextCursor?: string }>(
      resource: Resource<T>,
    ): CursorPage<T> {
      const nextCursor = resource.isLoading
        ? undefined
        : resource.data?.nextCursor;
      return {
        ...resource,
        pageSize,
        offset: (number - 1) * pageSize,
        hasPrevious: cursor !== undefined,
        hasNext: nextCursor !== undefined,
        next: () => {
          if (nextCursor !== undefined) {
            go({ cursor: nextCursor, page: String(number + 1) }, [
              ...trail,
              nextCursor,
            ]);
          }
        },
        previous: () => {
          const before = trail.slice(0, -1);
          const at = before.at(-1);
          if (at === undefined) first();
          else go({ cursor: at, page: String(number - 1) }, before);
        },
        first,
        resize: next =>
          setParams(
            last =>
              withParams(last, {
                cursor: undefined,
                page: undefined,
                limit: next === PAGE_SIZES[0] ? undefined : String(next),
              }),
            { preventScrollReset: true },
          ),
      };
    },
  };
}

function withParams(
  params: URLSearchParams,
  change: Record<string, string | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  return next;
}

function readNumber(text: string | null, least: number): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= least ? number : least;
}

/** The cursors from the second page to this one; none where the history entry does not lead to this page. */
function readTrail(
  state: unknown,
  cursor: string | undefined,
  number: number,
): string[] {
  if (
    typeof state !== 'object' ||
    state === null ||
    !('multicloudMlCursors' in state) ||
    !Array.isArray(state.multicloudMlCursors)
  ) {
    return [];
  }
  const cursors = state.multicloudMlCursors.filter(
    one => typeof one === 'string',
  );
  return cursors.length === number - 1 && cursors.at(-1) === cursor
    ? cursors
    : [];
}

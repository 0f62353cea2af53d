import { useState } from 'react';
import type { Resource } from './useResource';

/** One page of a list, with the way forth and back. */
export interface CursorPage<T> extends Resource<T> {
  pageSize: number;
  /** Number of items before the page's first. */
  offset: number;
  hasPrevious: boolean;
  hasNext: boolean;
  next: () => void;
  previous: () => void;
  first: () => void;
  /** Changes the number of rows, where the page lets people choose it. */
  resize?: (pageSize: number) => void;
}

/**
 * Pages through a list that answers with a cursor. Another `listKey` begins at the first page again.
 *
 * @returns the cursor to ask with, and what makes a page of the answer to it
 */
export function useCursorTrail(listKey: string, pageSize: number) {
  // The cursors of the pages that lead to the one that is shown; none for the first.
  const [trail, setTrail] = useState<{ listKey: string; cursors: string[] }>({
    listKey,
    cursors: [],
  });
  const cursors = trail.listKey === listKey ? trail.cursors : [];

  return {
    cursor: cursors.at(-1),
    toPage<T extends { nextCursor?: string }>(
      resource: Resource<T>,
    ): CursorPage<T> {
      const nextCursor = resource.isLoading
        ? undefined
        : resource.data?.nextCursor;
      return {
        ...resource,
        pageSize,
        offset: cursors.length * pageSize,
        hasPrevious: cursors.length > 0,
        hasNext: nextCursor !== undefined,
        next: () => {
          if (nextCursor !== undefined) {
            setTrail({ listKey, cursors: [...cursors, nextCursor] });
          }
        },
        previous: () => setTrail({ listKey, cursors: cursors.slice(0, -1) }),
        first: () => setTrail({ listKey, cursors: [] }),
      };
    },
  };
}

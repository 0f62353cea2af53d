import { useState } from 'react';
import type { ListUnattributedRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useUnattributed } from '../../hooks';

/** Rows of one page. */
export const REST_PAGE_SIZE = 10;

/** Pages through what no model was found for; other terms begin at the first page again. */
export function useRestPage(
  request: Omit<ListUnattributedRequest, 'limit' | 'cursor'>,
) {
  const listKey = JSON.stringify(request);
  // The cursors of the pages that lead to the one that is shown; none for the first.
  const [trail, setTrail] = useState<{ listKey: string; cursors: string[] }>({
    listKey,
    cursors: [],
  });
  const cursors = trail.listKey === listKey ? trail.cursors : [];
  const resource = useUnattributed({
    ...request,
    limit: REST_PAGE_SIZE,
    cursor: cursors.at(-1),
  });
  const nextCursor = resource.isLoading ? undefined : resource.data?.nextCursor;

  return {
    ...resource,
    offset: cursors.length * REST_PAGE_SIZE,
    hasPrevious: cursors.length > 0,
    hasNext: nextCursor !== undefined,
    next: () => {
      if (nextCursor !== undefined) {
        setTrail({ listKey, cursors: [...cursors, nextCursor] });
      }
    },
    previous: () => setTrail({ listKey, cursors: cursors.slice(0, -1) }),
  };
}

import type { ListUnattributedRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useCursorTrail, useUnattributed } from '../../hooks';

/** Rows of one page. */
const PAGE_SIZE = 10;

/** Pages through what no model was found for; other terms begin at the first page again. */
export function useRestPage(
  request: Omit<ListUnattributedRequest, 'limit' | 'cursor'>,
) {
  const { cursor, toPage } = useCursorTrail(JSON.stringify(request), PAGE_SIZE);
  return toPage(useUnattributed({ ...request, limit: PAGE_SIZE, cursor }));
}

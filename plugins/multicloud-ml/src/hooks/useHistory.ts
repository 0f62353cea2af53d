import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ListTransitionsRequest,
  ListTransitionsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../api';
import { useCursorTrail, type CursorPage } from './useCursorTrail';
import { useResource } from './useResource';

const DAY_MS = 86_400_000;

/**
 * What changed of one model, page by page, newest first.
 *
 * @param version - what is new when something may have changed: it is asked for again
 */
export function useModelHistory(
  entityRef: string,
  options: { version: string; pageSize: number },
): CursorPage<ListTransitionsResponse> {
  const { version, pageSize } = options;
  const api = useApi(multicloudMlApiRef);
  const listKey = `${entityRef} ${version}`;
  const { cursor, toPage } = useCursorTrail(listKey, pageSize);
  const request = { limit: pageSize, cursor };
  return toPage(
    useResource(
      `${listKey} ${cursor ?? ''}`,
      signal => api.getModelHistory(entityRef, request, { signal }),
      { keepWithin: entityRef },
    ),
  );
}

/** What changed over many models in the last days, page by page, newest first. */
export function useRecentChanges(
  filter: Pick<ListTransitionsRequest, 'team' | 'direction'>,
  options: { days: number; pageSize: number },
): CursorPage<ListTransitionsResponse> {
  const { days, pageSize } = options;
  const api = useApi(multicloudMlApiRef);
  const [openedAt] = useState(() => Date.now());
  const listKey = JSON.stringify(filter);
  const { cursor, toPage } = useCursorTrail(listKey, pageSize);
  const request = { ...filter, limit: pageSize, cursor };
  const resource = useResource(
    `${listKey} ${cursor ?? ''}`,
    signal => api.listTransitions(request, { signal }),
    { keepPrevious: true },
  );
  const since = openedAt - days * DAY_MS;
  return toPage({
    ...resource,
    data: resource.data && withoutOlder(resource.data, since),
  });
}

/** The list ends where it gets older than what is asked. */
function withoutOlder(
  { items, nextCursor }: ListTransitionsResponse,
  since: number,
): ListTransitionsResponse {
  const recent = items.filter(({ at }) => Date.parse(at) >= since);
  return recent.length === items.length
    ? { items, nextCursor }
    : { items: recent };
}

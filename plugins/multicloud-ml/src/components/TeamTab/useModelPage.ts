import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ListModelsRequest,
  ListModelsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { useResource, type Resource } from '../../hooks';
import type { ModelFilterValues } from './useModelFilters';

/** Rows of one page. */
export const PAGE_SIZE = 20;

/** One page of a team's models, with the way forth and back. */
export interface ModelPage extends Resource<ListModelsResponse> {
  /** Number of models before the page's first. */
  offset: number;
  hasPrevious: boolean;
  hasNext: boolean;
  next: () => void;
  previous: () => void;
}

/** Pages through a team's models; another filter or sort begins at the first page again. */
export function useModelPage(
  groupRef: string,
  values: ModelFilterValues,
): ModelPage {
  const api = useApi(multicloudMlApiRef);
  const request: ListModelsRequest = {
    team: [groupRef],
    ...values,
    text: values.text || undefined,
    limit: PAGE_SIZE,
  };
  const listKey = JSON.stringify(request);
  // The cursors of the pages that lead to the one that is shown; none for the first.
  const [trail, setTrail] = useState<{ listKey: string; cursors: string[] }>({
    listKey,
    cursors: [],
  });
  const cursors = trail.listKey === listKey ? trail.cursors : [];
  const cursor = cursors.at(-1);

  const resource = useResource(
    `${listKey} ${cursor ?? ''}`,
    signal => api.listModels({ ...request, cursor }, { signal }),
    { keepPrevious: true },
  );
  const nextCursor = resource.isLoading ? undefined : resource.data?.nextCursor;

  return {
    ...resource,
    offset: cursors.length * PAGE_SIZE,
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

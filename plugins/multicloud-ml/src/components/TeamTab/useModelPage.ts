import { useApi } from '@backstage/frontend-plugin-api';
import type {
  ListModelsRequest,
  ListModelsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { type CursorPage, useCursorTrail, useResource } from '../../hooks';
import type { ModelFilterValues } from './useModelFilters';

/** Rows of one page. */
const PAGE_SIZE = 20;

/** Pages through a team's models; another filter or sort begins at the first page again. */
export function useModelPage(
  groupRef: string,
  values: ModelFilterValues,
): CursorPage<ListModelsResponse> {
  const api = useApi(multicloudMlApiRef);
  const request: ListModelsRequest = {
    team: [groupRef],
    ...values,
    text: values.text || undefined,
    limit: PAGE_SIZE,
  };
  const listKey = JSON.stringify(request);
  const { cursor, toPage } = useCursorTrail(listKey, PAGE_SIZE);
  return toPage(
    useResource(
      `${listKey} ${cursor ?? ''}`,
      signal => api.listModels({ ...request, cursor }, { signal }),
      { keepPrevious: true },
    ),
  );
}

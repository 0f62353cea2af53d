import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef, type ModelFiltersRequest } from '../api';
import { useResource } from './useResource';

/** The values of each filter with their counts; the old ones stay until those of other filters are there. */
export function useFacets(request: ModelFiltersRequest) {
  const api = useApi(multicloudMlApiRef);
  return useResource(
    JSON.stringify(request),
    signal => api.listFacets(request, { signal }),
    { keepPrevious: true },
  );
}

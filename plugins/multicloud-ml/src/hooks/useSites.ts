import { useApi } from '@backstage/frontend-plugin-api';
import type { ListSitesRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** Where models run. The old sites stay on screen until those of other filters are there. */
export function useSites(request: ListSitesRequest) {
  const api = useApi(multicloudMlApiRef);
  const { team, tier } = request;
  return useResource(
    JSON.stringify([team, tier]),
    signal => api.listSites(request, { signal }),
    { keepPrevious: true },
  );
}

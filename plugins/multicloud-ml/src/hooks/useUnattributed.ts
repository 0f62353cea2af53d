import { useApi } from '@backstage/frontend-plugin-api';
import type { ListUnattributedRequest } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** One page of what no model was found for. */
export function useUnattributed(request: ListUnattributedRequest) {
  const api = useApi(multicloudMlApiRef);
  return useResource(
    JSON.stringify(request),
    signal => api.listUnattributed(request, { signal }),
    { keepWithin: request.team ?? '' },
  );
}

import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** How every cost source is doing. */
export function useCostSources() {
  const api = useApi(multicloudMlApiRef);
  return useResource('', signal => api.getCostSources({ signal }));
}

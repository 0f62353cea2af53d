import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** How a team, or the fleet, has moved in the last thirty days. */
export function useTrend(team?: string) {
  const api = useApi(multicloudMlApiRef);
  return useResource(team ?? '', signal => api.getTrend({ team }, { signal }));
}

import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef, type CostsRequest } from '../api';
import { useResource } from './useResource';

/** What a team's models cost, or the fleet's. Other terms keep the old figures on screen until the new ones are there. */
export function useCosts(request: CostsRequest = {}) {
  const api = useApi(multicloudMlApiRef);
  const { team, basis, tax, currency } = request;
  return useResource(
    JSON.stringify([team, basis, tax, currency]),
    signal => api.getCosts(request, { signal }),
    { keepWithin: team ?? '' },
  );
}

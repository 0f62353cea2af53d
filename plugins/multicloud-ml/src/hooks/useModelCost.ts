import { useApi } from '@backstage/frontend-plugin-api';
import type { CostQuery } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** What one model costs. Other terms keep the old figures on screen until the new ones are there. */
export function useModelCost(entityRef: string, query: CostQuery = {}) {
  const api = useApi(multicloudMlApiRef);
  const { basis, tax, currency } = query;
  return useResource(
    JSON.stringify([entityRef, basis, tax, currency]),
    signal => api.getModelCost(entityRef, query, { signal }),
    { keepWithin: entityRef },
  );
}

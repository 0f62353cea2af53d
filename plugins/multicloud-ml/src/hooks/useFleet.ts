import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** How all models that the reader may see stand. */
export function useFleet() {
  const api = useApi(multicloudMlApiRef);
  return useResource('', signal => api.getFleet({ signal }));
}

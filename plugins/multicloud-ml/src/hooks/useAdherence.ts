import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** How much of the fleet meets each criterion and rule. */
export function useAdherence() {
  const api = useApi(multicloudMlApiRef);
  return useResource('', signal => api.getAdherence({ signal }));
}

import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** How every model source is doing. */
export function useSources() {
  const api = useApi(multicloudMlApiRef);
  return useResource('', signal => api.getSources({ signal }));
}

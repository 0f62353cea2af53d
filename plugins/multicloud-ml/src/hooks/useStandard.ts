import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** The Standard in force. */
export function useStandard() {
  const api = useApi(multicloudMlApiRef);
  return useResource('', signal => api.getStandard({ signal }));
}

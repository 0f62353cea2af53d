import { useApi } from '@backstage/frontend-plugin-api';
import { multicloudMlApiRef } from '../api';
import { useResource } from './useResource';

/** The scorecard of one group. */
export function useScorecard(groupRef: string) {
  const api = useApi(multicloudMlApiRef);
  return useResource(groupRef, signal =>
    api.getScorecard(groupRef, { signal }),
  );
}

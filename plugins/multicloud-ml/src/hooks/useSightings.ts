import { useApi } from '@backstage/frontend-plugin-api';
import type { ModelSightings } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../api';
import { useResource, type Resource } from './useResource';

/** Where a model is known, and why these are one model. */
export function useSightings(entityRef: string): Resource<ModelSightings> {
  const api = useApi(multicloudMlApiRef);
  return useResource(entityRef, signal =>
    api.getSightings(entityRef, { signal }),
  );
}

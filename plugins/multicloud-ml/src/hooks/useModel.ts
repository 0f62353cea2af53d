import { useEffect, useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import type { GetModelResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../api';
import { failureOf } from './failureOf';
import { useResource, type Resource } from './useResource';

/** Seconds between attempts while a model waits for its first assessment; after the last, the person asks. */
const WAITS = [2, 2, 3, 5, 8, 13, 20, 30];

/** One model; while it waits for its first assessment it is asked for again by itself, a bounded number of times. */
export interface ModelResource extends Resource<GetModelResponse> {
  /** No assessment is known yet; stays true between the attempts. */
  isAwaited: boolean;
  /** Another attempt will come by itself. */
  willRetry: boolean;
}

export function useModel(entityRef: string): ModelResource {
  const api = useApi(multicloudMlApiRef);
  const resource = useResource(entityRef, signal =>
    api.getModel(entityRef, { signal }),
  );
  const [tries, setTries] = useState({ entityRef, count: 0 });
  const count = tries.entityRef === entityRef ? tries.count : 0;
  const { data, error, isLoading, reload } = resource;
  const isMissing = error !== undefined && failureOf(error) === 'not-found';
  const wait = isMissing ? WAITS[count] : undefined;

  useEffect(() => {
    if (wait === undefined) return undefined;
    const timer = setTimeout(() => {
      setTries({ entityRef, count: count + 1 });
      reload();
    }, wait * 1000);
    return () => clearTimeout(timer);
  }, [wait, entityRef, count, reload]);

  return {
    ...resource,
    isAwaited: !data && (isMissing || (isLoading && count > 0)),
    willRetry: count < WAITS.length,
  };
}

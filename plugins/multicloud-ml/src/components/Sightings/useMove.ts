import { useEffect, useRef, useState } from 'react';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  SightingChoice,
  SightingMoved,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { reasonOf } from '../../hooks';

export type Move = 'join' | 'split' | 'release';

const DONE: Record<Move, string> = {
  join: 'Joined to this model',
  split: 'Split off',
  release: 'The decision is taken back',
};

const FAILED: Record<Move, string> = {
  join: 'It was not joined',
  split: 'It was not split off',
  release: 'The decision stands',
};

/** Moves a sighting to the model or away from it, and says how that went. */
export function useMove(
  entityRef: string,
  onMoved: () => void,
): {
  isPending: boolean;
  move: (
    move: Move,
    choice: SightingChoice,
  ) => Promise<SightingMoved | undefined>;
} {
  const api = useApi(multicloudMlApiRef);
  const toastApi = useApi(toastApiRef);
  const [isPending, setIsPending] = useState(false);
  const isMounted = useRef(true);

  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const move = async (kind: Move, { source, externalId }: SightingChoice) => {
    setIsPending(true);
    try {
      const moved = await api.moveSighting(entityRef, kind, {
        source,
        externalId,
      });
      toastApi.post({
        title: DONE[kind],
        description:
          moved.entityRef === entityRef
            ? 'The model is being assessed again.'
            : `It is ${moved.entityRef} now.`,
        status: 'success',
        timeout: 5000,
      });
      if (isMounted.current) onMoved();
      return moved;
    } catch (error) {
      toastApi.post({
        title: FAILED[kind],
        description:
          error instanceof Error ? reasonOf(error) : 'Try again later.',
        status: 'danger',
      });
      return undefined;
    } finally {
      if (isMounted.current) setIsPending(false);
    }
  };

  return { isPending, move };
}

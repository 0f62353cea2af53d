import { useEffect, useRef, useState } from 'react';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type {
  SightingChoice,
  SightingMoved,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { useLocale } from '../../format';
import { reasonOf } from '../../hooks';

export type Move = 'join' | 'split' | 'release';

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
  const { t } = useLocale();
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
        title: t(`sightings.move.done.${kind}`),
        description:
          moved.entityRef === entityRef
            ? t('sightings.move.reassessed')
            : t('sightings.move.movedTo', { model: moved.entityRef }),
        status: 'success',
        timeout: 5000,
      });
      if (isMounted.current) onMoved();
      return moved;
    } catch (error) {
      toastApi.post({
        title: t(`sightings.move.failed.${kind}`),
        description:
          error instanceof Error
            ? reasonOf(error, t)
            : t('shared.tryAgainLater'),
        status: 'danger',
      });
      return undefined;
    } finally {
      if (isMounted.current) setIsPending(false);
    }
  };

  return { isPending, move };
}

import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@backstage/ui';
import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { Drill } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { multicloudMlApiRef } from '../../api';
import { useLocale } from '../../format';
import { reasonOf } from '../../hooks';
import styles from './ConfirmDrillButton.module.css';

/** Lets a second person stand for a drill; the one who recorded it is told why not. */
export function ConfirmDrillButton(props: {
  drill: Drill;
  isOwn: boolean;
  onConfirmed: () => void;
}) {
  const { t, format } = useLocale();
  const { drill, isOwn, onConfirmed } = props;
  const api = useApi(multicloudMlApiRef);
  const toastApi = useApi(toastApiRef);
  const [isPending, setIsPending] = useState(false);
  const reasonId = useId();
  const isMounted = useRef(true);

  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const confirm = async () => {
    setIsPending(true);
    try {
      await api.confirmDrill(drill.id);
      toastApi.post({
        title: t('drills.confirm.done'),
        status: 'success',
        timeout: 5000,
      });
      if (isMounted.current) onConfirmed();
    } catch (error) {
      toastApi.post({
        title: t('drills.confirm.failed'),
        description:
          error instanceof Error
            ? reasonOf(error, t)
            : t('shared.tryAgainLater'),
        status: 'danger',
      });
    } finally {
      if (isMounted.current) setIsPending(false);
    }
  };

  return (
    <span className={styles.confirm}>
      {isOwn && <span id={reasonId}>{t('drills.confirm.own')}</span>}
      <Button
        size="small"
        variant="secondary"
        isDisabled={isOwn}
        isPending={isPending}
        aria-describedby={isOwn ? reasonId : undefined}
        aria-label={t(`drills.confirm.label.${drill.type}`, {
          day: format.day(drill.startedAt),
        })}
        onPress={confirm}
      >
        {t('drills.confirm.button')}
      </Button>
    </span>
  );
}

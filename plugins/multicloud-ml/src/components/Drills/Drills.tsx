import { lazy, Suspense } from 'react';
import { Skeleton } from '@backstage/ui';
import type { GetModelResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { EmptyNote } from '../shared';
import { DrillItem } from './DrillItem';
import styles from './Drills.module.css';

const DrillTimeline = lazy(() =>
  import('./DrillTimeline').then(m => ({ default: m.DrillTimeline })),
);

/** The drills, newest first, and over time once there are two that moved anything. */
export function Drills(props: {
  model: GetModelResponse;
  onChanged: () => void;
}) {
  const { t } = useLocale();
  const { drills, permissions, caller, assessment } = props.model;
  if (drills.length === 0) {
    return (
      <EmptyNote
        why={t('drills.none')}
        todo={
          permissions.recordDrill
            ? t('drills.noneTodo')
            : t('drills.noneTodoAsk')
        }
      />
    );
  }
  const tried = drills.filter(drill => drill.type !== 'tabletop');

  return (
    <>
      {tried.length > 1 && (
        <Suspense fallback={<Skeleton width="100%" height="8rem" />}>
          <DrillTimeline
            drills={tried}
            targetMinutes={assessment.recovery.objective.rtoMinutes}
          />
        </Suspense>
      )}
      <ul className={styles.list} aria-label={t('drills.label')}>
        {drills.map(drill => (
          <DrillItem
            key={drill.id}
            drill={drill}
            tier={assessment.tier}
            caller={caller}
            mayConfirm={permissions.confirmDrill}
            onConfirmed={props.onChanged}
          />
        ))}
      </ul>
    </>
  );
}

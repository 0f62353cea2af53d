import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  Drill,
  Tier,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  RiArrowRightLine,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
} from '@remixicon/react';
import { useLocale } from '../../format';
import { SafeLink, StatusPill } from '../shared';
import { ConfirmDrillButton } from './ConfirmDrillButton';
import { recoveryMinutes } from './recoveryMinutes';
import styles from './DrillItem.module.css';

/** One drill: when, what, from where to where, what it measured, and who stands for it. */
export function DrillItem(props: {
  drill: Drill;
  tier: Tier;
  caller?: string;
  mayConfirm: boolean;
  onConfirmed: () => void;
}) {
  const { t, format } = useLocale();
  const { drill, tier, caller, mayConfirm, onConfirmed } = props;
  const minutes = recoveryMinutes(drill);
  const needsConfirmation =
    drill.result === 'passed' && (tier === 'T1' || tier === 'T2');

  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h4 className={styles.title}>
          {t(`drills.title.${drill.type}`, {
            day: (
              <time
                dateTime={drill.startedAt}
                title={format.instant(drill.startedAt)}
              >
                {format.day(drill.startedAt)}
              </time>
            ),
          })}
        </h4>
        {drill.result === 'passed' ? (
          <StatusPill tone="good" icon={RiCheckboxCircleFill}>
            {t('drills.passed')}
          </StatusPill>
        ) : (
          <StatusPill tone="bad" icon={RiCloseCircleFill}>
            {t('drills.failed')}
          </StatusPill>
        )}
      </div>
      <p className={styles.line}>
        {drill.from}{' '}
        <RiArrowRightLine className={styles.icon} aria-label={t('drills.to')} />{' '}
        {drill.to}
      </p>
      <p className={styles.line}>
        {minutes === undefined
          ? t('drills.recoveryNotMeasured')
          : t('drills.recoveredIn', { duration: format.minutes(minutes) })}
        {' · '}
        {drill.dataLossMinutes === undefined
          ? t('drills.dataLossNotMeasured')
          : t('drills.dataLoss', {
              duration: format.minutes(drill.dataLossMinutes),
            })}
        {drill.version !== undefined &&
          ` · ${t('drills.version', { version: drill.version })}`}
        {drill.evidenceUrl && (
          <>
            {' · '}
            <SafeLink href={drill.evidenceUrl}>{t('drills.evidence')}</SafeLink>
          </>
        )}
      </p>
      {drill.notes && <p className={styles.notes}>{drill.notes}</p>}
      <div className={styles.people}>
        <span>
          {drill.confirmedBy
            ? t('drills.recordedAndConfirmedBy', {
                recorder: <EntityRefLink entityRef={drill.recordedBy} />,
                confirmer: <EntityRefLink entityRef={drill.confirmedBy} />,
              })
            : t('drills.recordedBy', {
                recorder: <EntityRefLink entityRef={drill.recordedBy} />,
              })}
          {!drill.confirmedBy && needsConfirmation && (
            <strong> · {t('drills.countsOnce', { tier })}</strong>
          )}
        </span>
        {!drill.confirmedBy && drill.result === 'passed' && mayConfirm && (
          <ConfirmDrillButton
            drill={drill}
            isOwn={caller === drill.recordedBy}
            onConfirmed={onConfirmed}
          />
        )}
      </div>
    </li>
  );
}

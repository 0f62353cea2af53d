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
import { formatDay, formatInstant, formatMinutes } from '../../format';
import { SafeLink, StatusPill } from '../shared';
import { ConfirmDrillButton } from './ConfirmDrillButton';
import { recoveryMinutes } from './recoveryMinutes';
import styles from './DrillItem.module.css';

const TYPES: Record<Drill['type'], string> = {
  tabletop: 'Tabletop',
  restore: 'Restore',
  failover: 'Failover',
};

/** One drill: when, what, from where to where, what it measured, and who stands for it. */
export function DrillItem(props: {
  drill: Drill;
  tier: Tier;
  caller?: string;
  mayConfirm: boolean;
  onConfirmed: () => void;
}) {
  const { drill, tier, caller, mayConfirm, onConfirmed } = props;
  const minutes = recoveryMinutes(drill);
  const needsConfirmation =
    drill.result === 'passed' && (tier === 'T1' || tier === 'T2');

  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <h4 className={styles.title}>
          {TYPES[drill.type]},{' '}
          <time
            dateTime={drill.startedAt}
            title={formatInstant(drill.startedAt)}
          >
            {formatDay(drill.startedAt)}
          </time>
        </h4>
        {drill.result === 'passed' ? (
          <StatusPill tone="good" icon={RiCheckboxCircleFill}>
            Passed
          </StatusPill>
        ) : (
          <StatusPill tone="bad" icon={RiCloseCircleFill}>
            Failed
          </StatusPill>
        )}
      </div>
      <p className={styles.line}>
        {drill.from}{' '}
        <RiArrowRightLine className={styles.icon} aria-label="to" /> {drill.to}
      </p>
      <p className={styles.line}>
        {minutes === undefined
          ? 'recovery time not measured'
          : `recovered in ${formatMinutes(minutes)}`}
        {' · '}
        {drill.dataLossMinutes === undefined
          ? 'data loss not measured'
          : `data loss ${formatMinutes(drill.dataLossMinutes)}`}
        {drill.version !== undefined && ` · version ${drill.version}`}
        {drill.evidenceUrl && (
          <>
            {' · '}
            <SafeLink href={drill.evidenceUrl}>Evidence</SafeLink>
          </>
        )}
      </p>
      {drill.notes && <p className={styles.notes}>{drill.notes}</p>}
      <div className={styles.people}>
        <span>
          Recorded by <EntityRefLink entityRef={drill.recordedBy} />
          {drill.confirmedBy && (
            <>
              , confirmed by <EntityRefLink entityRef={drill.confirmedBy} />
            </>
          )}
          {!drill.confirmedBy && needsConfirmation && (
            <strong>
              {' '}
              · counts for {tier} once a second person confirms it
            </strong>
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

import type { RecoveryAssessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowRightLine } from '@remixicon/react';
import { formatDay } from '../../format';
import { EmptyNote, RecoveryPill } from '../shared';
import { RuleGuidance } from './RuleGuidance';
import styles from './RecoveryReasons.module.css';

/** Every reason with its rule, what it found and what to do next. */
export function RecoveryReasons({
  recovery,
}: {
  recovery: RecoveryAssessment;
}) {
  const { reasons, exemption, unverified } = recovery;
  return (
    <>
      {exemption && (
        <p className={styles.exemption}>
          Exempt until {formatDay(exemption.until)}: {exemption.reason}
        </p>
      )}
      {reasons.length === 0 ? (
        <EmptyNote why="Nothing: no rule of the Standard speaks against this model." />
      ) : (
        <ul className={styles.list}>
          {reasons.map(reason => (
            <li key={reason.id} className={styles.reason}>
              <div className={styles.head}>
                <RecoveryPill status={reason.status} />
                <span className={styles.id}>{reason.id}</span>
              </div>
              <p className={styles.message}>{reason.message}</p>
              <p className={styles.action}>
                <RiArrowRightLine className={styles.icon} aria-hidden />
                <span>{reason.action}</span>
              </p>
              <RuleGuidance id={reason.id} />
            </li>
          ))}
        </ul>
      )}
      {unverified.length > 0 && (
        <p className={styles.unverified}>
          Unverified (no source saw it, no drill recovered to it):{' '}
          {unverified.join(', ')}
        </p>
      )}
    </>
  );
}

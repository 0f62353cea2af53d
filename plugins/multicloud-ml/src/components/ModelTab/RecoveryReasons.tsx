import {
  RULE_GUIDANCE,
  type RecoveryAssessment,
  type RecoveryReason,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiArrowRightLine } from '@remixicon/react';
import { formatDay } from '../../format';
import { EmptyNote, RecoveryPill, RuleLink } from '../shared';
import { RuleGuidance } from './RuleGuidance';
import styles from './RecoveryReasons.module.css';

const GUIDANCE = new Map(RULE_GUIDANCE.map(rule => [rule.id, rule]));

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
            <Reason key={reason.id} reason={reason} />
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

function Reason({ reason }: { reason: RecoveryReason }) {
  const { id, status, message, action } = reason;
  const guidance = GUIDANCE.get(id);
  return (
    <li className={styles.reason}>
      <div className={styles.head}>
        <RecoveryPill status={status} />
        <span className={styles.id}>
          {guidance?.title} <RuleLink id={id} />
        </span>
      </div>
      <p className={styles.message}>{message}</p>
      <p className={styles.action}>
        <RiArrowRightLine className={styles.icon} aria-hidden />
        <span>{action}</span>
      </p>
      {guidance && <RuleGuidance guidance={guidance} />}
    </li>
  );
}

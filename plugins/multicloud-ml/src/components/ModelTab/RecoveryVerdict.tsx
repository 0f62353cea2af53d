import type {
  Assessment,
  RecoveryStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatDay, formatDue, formatPlural } from '../../format';
import { RecoveryPill } from '../shared';
import { VerdictCell } from './VerdictCell';
import styles from './VerdictCell.module.css';

const AGAINST: ReadonlySet<RecoveryStatus> = new Set([
  'unknown',
  'unprotected',
  'at-risk',
  'untested',
] as const);

/** Would it survive: the status, how many reasons stand against it, and when it must be tried next. */
export function RecoveryVerdict({ assessment }: { assessment: Assessment }) {
  const { recovery, tier, tierAssumed } = assessment;
  const { status, reasons, drillDueAt, exemption } = recovery;
  // A rule may also speak for a model: "protected", "exempt", "not required".
  const against = reasons.filter(reason => AGAINST.has(reason.status)).length;
  return (
    <VerdictCell
      title="Recovery"
      verdict={
        <>
          <RecoveryPill status={status} size="large" />
          <span className={styles.unit}>
            <strong>{tier}</strong>
            {tierAssumed && ' (assumed)'}
          </span>
        </>
      }
    >
      <p>
        {against > 0
          ? `${formatPlural(against, 'reason')} against it`
          : 'No reason against it'}
        {drillDueAt && (
          <>
            {' · '}
            <span title={formatDay(drillDueAt)}>
              drill {formatDue(drillDueAt)}
            </span>
          </>
        )}
      </p>
      {exemption && (
        <p className={styles.quiet}>
          Exempt until {formatDay(exemption.until)}
        </p>
      )}
      {tierAssumed && (
        <p className={styles.quiet}>No tier is stated, so it is never green</p>
      )}
    </VerdictCell>
  );
}

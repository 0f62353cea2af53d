import type {
  Assessment,
  RecoveryStatus,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
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
  const { t, format } = useLocale();
  const { recovery, tier, tierAssumed } = assessment;
  const { status, reasons, drillDueAt, exemption } = recovery;
  // A rule may also speak for a model: "protected", "exempt", "not required".
  const against = reasons.filter(
    reason => AGAINST.has(reason.status) && !reason.exemption,
  ).length;
  const exempted = reasons.filter(reason => reason.exemption).length;
  return (
    <VerdictCell
      title={t('modelTab.recovery.title')}
      verdict={
        <>
          <RecoveryPill status={status} size="large" />
          <span className={styles.unit}>
            {tierAssumed ? (
              t('modelTab.recovery.assumed', { tier: <strong>{tier}</strong> })
            ) : (
              <strong>{tier}</strong>
            )}
          </span>
        </>
      }
    >
      <p>
        {against > 0 && t('modelTab.recovery.against', { count: against })}
        {against > 0 && exempted > 0 && ' · '}
        {exempted > 0 &&
          t('exemptions.counts.reasonsExempt', { count: exempted })}
        {against + exempted === 0 && t('modelTab.recovery.noneAgainst')}
        {drillDueAt && (
          <>
            {' · '}
            <span title={format.day(drillDueAt)}>
              {t('modelTab.recovery.drill', { due: format.due(drillDueAt) })}
            </span>
          </>
        )}
      </p>
      {exemption && (
        <p className={styles.quiet}>
          {t('modelTab.recovery.exemptThrough', {
            day: format.billDay(exemption.until),
          })}
        </p>
      )}
      {tierAssumed && (
        <p className={styles.quiet}>{t('modelTab.recovery.noTier')}</p>
      )}
    </VerdictCell>
  );
}

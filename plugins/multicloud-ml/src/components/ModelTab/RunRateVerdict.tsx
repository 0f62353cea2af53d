import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiQuestionLine } from '@remixicon/react';
import { formatMoney } from '../../format';
import { EvidenceLine, StatusPill } from '../shared';
import { VerdictCell } from './VerdictCell';
import styles from './VerdictCell.module.css';

/** What it costs a month, and who says so; unknown is never 0. */
export function RunRateVerdict({ assessment }: { assessment: Assessment }) {
  const { monthlyCost } = assessment;
  return (
    <VerdictCell
      title="Run-rate"
      verdict={
        monthlyCost ? (
          <span>
            <span className={styles.figure}>{formatMoney(monthlyCost)}</span>{' '}
            <span className={styles.unit}>/ month</span>
          </span>
        ) : (
          <StatusPill tone="neutral" icon={RiQuestionLine} size="large">
            Unknown
          </StatusPill>
        )
      }
    >
      <p className={monthlyCost ? styles.quiet : undefined}>
        {monthlyCost ? (
          <EvidenceLine evidence={[monthlyCost.evidence]} />
        ) : (
          'No source reports it: add the annotation multicloud-ml.io/monthly-cost'
        )}
      </p>
    </VerdictCell>
  );
}

import { Button } from '@backstage/ui';
import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatMoney } from '../../format';
import { EvidenceLine } from '../shared';
import { UnknownRunRate } from './UnknownRunRate';
import styles from './VerdictCell.module.css';

/** The run-rate as it was assessed, while the costs cannot be read. */
export function AssessedFigure({ assessment }: { assessment: Assessment }) {
  const { monthlyCost } = assessment;
  if (!monthlyCost) return <UnknownRunRate />;
  return (
    <span>
      <span className={styles.figure}>{formatMoney(monthlyCost)}</span>{' '}
      <span className={styles.unit}>/ month</span>
    </span>
  );
}

/** What the assessed run-rate rests on, and the way to the bill's. */
export function AssessedDetails(props: {
  assessment: Assessment;
  isLoading: boolean;
  reload: () => void;
}) {
  const { monthlyCost } = props.assessment;
  return (
    <>
      {monthlyCost && (
        <p className={styles.quiet}>
          as assessed: <EvidenceLine evidence={[monthlyCost.evidence]} />
        </p>
      )}
      <p>
        Could not load costs{' '}
        <Button
          size="small"
          variant="tertiary"
          isPending={props.isLoading}
          onPress={props.reload}
        >
          Try again
        </Button>
      </p>
    </>
  );
}

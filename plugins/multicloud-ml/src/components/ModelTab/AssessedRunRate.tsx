import { Button } from '@backstage/ui';
import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { EvidenceLine } from '../shared';
import { UnknownRunRate } from './UnknownRunRate';
import styles from './VerdictCell.module.css';

/** The run-rate as it was assessed, while the costs cannot be read. */
export function AssessedFigure({ assessment }: { assessment: Assessment }) {
  const { t, format } = useLocale();
  const { monthlyCost } = assessment;
  if (!monthlyCost) return <UnknownRunRate />;
  return (
    <span>
      <span className={styles.figure}>{format.money(monthlyCost)}</span>{' '}
      <span className={styles.unit}>{t('modelTab.runRate.perMonth')}</span>
    </span>
  );
}

/** What the assessed run-rate rests on, and the way to the bill's. */
export function AssessedDetails(props: {
  assessment: Assessment;
  isLoading: boolean;
  reload: () => void;
}) {
  const { t } = useLocale();
  const { monthlyCost } = props.assessment;
  return (
    <>
      {monthlyCost && (
        <p className={styles.quiet}>
          {t('modelTab.runRate.asAssessed', {
            evidence: <EvidenceLine evidence={[monthlyCost.evidence]} />,
          })}
        </p>
      )}
      <p>
        {t('modelTab.runRate.failed')}{' '}
        <Button
          size="small"
          variant="tertiary"
          isPending={props.isLoading}
          onPress={props.reload}
        >
          {t('shared.tryAgain')}
        </Button>
      </p>
    </>
  );
}

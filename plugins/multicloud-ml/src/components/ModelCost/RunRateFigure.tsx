import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiPencilLine } from '@remixicon/react';
import { useLocale } from '../../format';
import { Amount, Change } from '../Cost';
import { StatusPill } from '../shared';
import styles from './RunRateFigure.module.css';

/**
 * The run-rate, one amount for each currency, with its change; what the entity states where no bill names the model,
 * marked as entered; else unknown.
 */
export function RunRateFigure(props: {
  cost: ModelCost;
  isCompared?: boolean;
}) {
  const { t } = useLocale();
  const { runRate, entered } = props.cost;
  if (runRate.length > 0) {
    return (
      <>
        {runRate.map(one => (
          <span key={one.currency} className={styles.amount}>
            <Amount of={one} />
            {props.isCompared && (
              <span className={styles.change}>
                <Change {...one} />
              </span>
            )}
          </span>
        ))}
      </>
    );
  }
  if (!entered) return <>{t('modelCost.unknown')}</>;
  return (
    <span className={styles.amount}>
      <Amount of={entered} />
      <StatusPill tone="neutral" icon={RiPencilLine}>
        {t('cost.enteredByHand')}
      </StatusPill>
    </span>
  );
}

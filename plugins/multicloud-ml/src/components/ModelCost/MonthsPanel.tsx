import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CostNote, MonthsChart } from '../Cost';
import { Panel } from '../shared';
import { seriesName } from './seriesName';
import styles from './MonthsPanel.module.css';

/** A year by month, by deployment and site. */
export function MonthsPanel({ cost }: { cost: ModelCost }) {
  const { t, format } = useLocale();
  const { months, forecast, terms } = cost;
  const hasCredit = months.some(({ amount }) => amount.startsWith('-'));
  const isPartial = months.some(({ partial }) => partial);
  return (
    <Panel
      title={t('modelCost.months.title')}
      note={
        <>
          {t('modelCost.months.note')} · <CostNote terms={terms} />
        </>
      }
    >
      <MonthsChart
        months={months.map(one => ({
          ...one,
          series: seriesName(one, { t, format }),
        }))}
        expected={forecast}
      />
      {(hasCredit || isPartial) && (
        <p className={styles.words}>
          {[
            isPartial && t('modelCost.months.partial'),
            hasCredit && t('modelCost.months.credits'),
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
      )}
    </Panel>
  );
}

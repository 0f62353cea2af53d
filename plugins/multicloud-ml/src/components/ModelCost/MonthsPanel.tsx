import type { ModelCost } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { CostNote, MonthsChart } from '../Cost';
import { Panel } from '../shared';
import { seriesName } from './seriesName';
import styles from './MonthsPanel.module.css';

/** A year by month, by deployment and site. */
export function MonthsPanel({ cost }: { cost: ModelCost }) {
  const { months, forecast, terms } = cost;
  const hasCredit = months.some(({ amount }) => amount.startsWith('-'));
  const isPartial = months.some(({ partial }) => partial);
  return (
    <Panel
      title="By month"
      note={
        <>
          By deployment and site · <CostNote terms={terms} />
        </>
      }
    >
      <MonthsChart
        months={months.map(one => ({ ...one, series: seriesName(one) }))}
        expected={forecast}
      />
      {(hasCredit || isPartial) && (
        <p className={styles.words}>
          {isPartial &&
            'In part: the month is not over, or the bill does not cover it whole. '}
          {hasCredit &&
            'Amounts below zero are credits and corrections on the bill.'}
        </p>
      )}
    </Panel>
  );
}

import type { CostAmount } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { byCurrency } from './byCurrency';
import { CurrencyDays } from './CurrencyDays';
import styles from './MonthsChart.module.css';

/** What one day cost. */
export interface DayAmount extends CostAmount {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Present on a day that leaves its own weekly pattern. */
  anomaly?: { expected: string };
}

/**
 * Cost by day with its table, one of them for each currency; unusual days are marked by a shape and named in words. Says
 * nothing of what is usual when `isJudged` is false.
 */
export function DaysChart(props: { days: DayAmount[]; isJudged?: boolean }) {
  return (
    <div className={styles.charts}>
      {byCurrency(props.days).map(({ currency, rows }) => (
        <CurrencyDays
          key={currency}
          currency={currency}
          days={rows}
          isJudged={props.isJudged ?? true}
        />
      ))}
    </div>
  );
}

import type { CostAmount } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { byCurrency } from './byCurrency';
import { CurrencyMonths } from './CurrencyMonths';
import type { MonthAmount } from './toMonthRows';
import styles from './MonthsChart.module.css';

/**
 * Cost per month as stacked bars with its table, one of them for each currency. `expected` is what the running month
 * will have cost at its end.
 */
export function MonthsChart(props: {
  months: MonthAmount[];
  expected?: Array<CostAmount & { month: string }>;
}) {
  return (
    <div className={styles.charts}>
      {byCurrency(props.months).map(({ currency, rows }) => (
        <CurrencyMonths
          key={currency}
          currency={currency}
          months={rows}
          expected={props.expected?.find(one => one.currency === currency)}
        />
      ))}
    </div>
  );
}

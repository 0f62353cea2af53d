import type { CostAmount } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatDigits, formatMonth } from '../../format';
import { ChartWithTable } from './ChartWithTable';
import { MonthBars } from './MonthBars';
import { SeriesLegend } from './SeriesLegend';
import { toMonthRows, type MonthAmount } from './toMonthRows';
import styles from './CurrencyMonths.module.css';

/** The months of one currency: the bars, and the table that says the same. */
export function CurrencyMonths(props: {
  currency: string;
  months: MonthAmount[];
  expected?: CostAmount & { month: string };
}) {
  const { currency, months, expected } = props;
  const { series, rows } = toMonthRows(months);
  const isSplit = series.length > 1;
  return (
    <ChartWithTable
      caption={`Cost per month, ${currency}`}
      legend={
        <SeriesLegend series={series} hasExpected={expected !== undefined} />
      }
      chart={
        <MonthBars
          currency={currency}
          series={series}
          rows={rows}
          expected={expected}
        />
      }
      head={
        <>
          <th scope="col">Month</th>
          {series.map(name => (
            <th key={name} scope="col" data-align="end">
              <span className={styles.series}>{name}</span>
            </th>
          ))}
          {isSplit && (
            <th scope="col" data-align="end">
              Total, {currency}
            </th>
          )}
          {expected && (
            <th scope="col" data-align="end">
              Expected at its end
            </th>
          )}
        </>
      }
      rows={rows.map(({ month, partial, amounts, total }) => (
        <tr key={month}>
          <th scope="row" className={styles.month}>
            {formatMonth(month)}
            {partial && <small>in part</small>}
          </th>
          {amounts.map((amount, index) => (
            <td key={series[index]} data-align="end">
              {amount === undefined ? '–' : formatDigits(amount)}
            </td>
          ))}
          {isSplit && <td data-align="end">{formatDigits(total)}</td>}
          {expected && (
            <td data-align="end">
              {expected.month === month ? formatDigits(expected.amount) : ''}
            </td>
          )}
        </tr>
      ))}
    />
  );
}

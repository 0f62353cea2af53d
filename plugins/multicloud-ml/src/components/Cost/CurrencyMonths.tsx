import type { CostAmount } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
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
  const { t, format } = useLocale();
  const { currency, months, expected } = props;
  const { series, rows } = toMonthRows(months, t('cost.months.allOthers'));
  const isSplit = series.length > 1;
  return (
    <ChartWithTable
      caption={t('cost.months.caption', { currency })}
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
          <th scope="col">{t('cost.months.month')}</th>
          {series.map(name => (
            <th key={name} scope="col" data-align="end">
              <span className={styles.series}>{name}</span>
            </th>
          ))}
          {isSplit && (
            <th scope="col" data-align="end">
              {t('cost.months.totalIn', { currency })}
            </th>
          )}
          {expected && (
            <th scope="col" data-align="end">
              {t('cost.months.expected')}
            </th>
          )}
        </>
      }
      rows={rows.map(({ month, partial, amounts, total }) => (
        <tr key={month}>
          <th scope="row" className={styles.month}>
            {format.month(month)}
            {partial && <small>{t('cost.months.inPart')}</small>}
          </th>
          {amounts.map((amount, index) => (
            <td key={series[index]} data-align="end">
              {amount === undefined ? '–' : format.digits(amount)}
            </td>
          ))}
          {isSplit && <td data-align="end">{format.digits(total)}</td>}
          {expected && (
            <td data-align="end">
              {expected.month === month ? format.digits(expected.amount) : ''}
            </td>
          )}
        </tr>
      ))}
    />
  );
}

import { RiErrorWarningFill } from '@remixicon/react';
import {
  formatAmount,
  formatBillDay,
  formatDigits,
  formatPlural,
} from '../../format';
import { ChartWithTable } from './ChartWithTable';
import { DayBars } from './DayBars';
import type { DayAmount } from './DaysChart';
import styles from './CurrencyDays.module.css';

/** The days of one currency: the bars, the table that says the same, and the unusual days in words. */
export function CurrencyDays(props: {
  currency: string;
  days: DayAmount[];
  isJudged: boolean;
}) {
  const { currency, days, isJudged } = props;
  const unusual = days.filter(({ anomaly }) => anomaly);
  return (
    <ChartWithTable
      caption={`Cost by day, ${currency}`}
      note={
        unusual.length > 0
          ? `▼ ${formatPlural(unusual.length, 'unusual day')}`
          : isJudged && 'no unusual day'
      }
      chart={<DayBars currency={currency} days={days} />}
      head={
        <>
          <th scope="col">Day</th>
          <th scope="col" data-align="end">
            Cost, {currency}
          </th>
          {isJudged && <th scope="col">Unusual</th>}
        </>
      }
      rows={days.map(({ day, amount, anomaly }) => (
        <tr key={day}>
          <th scope="row" className={styles.day}>
            {formatBillDay(day)}
          </th>
          <td data-align="end">{formatDigits(amount) ?? 'unknown'}</td>
          {isJudged && (
            <td>
              {anomaly &&
                `yes, expected ${formatAmount(anomaly.expected, currency)}`}
            </td>
          )}
        </tr>
      ))}
    >
      {unusual.length > 0 && (
        <ul className={styles.unusual} aria-label="Unusual days">
          {unusual.map(({ day, amount, anomaly }) => (
            <li key={day}>
              <RiErrorWarningFill className={styles.icon} aria-hidden />
              <span>
                {formatBillDay(day)}: {formatAmount(amount, currency)}, where
                its weekly pattern expects{' '}
                {formatAmount(anomaly?.expected ?? '', currency)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </ChartWithTable>
  );
}

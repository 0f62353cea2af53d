import { RiErrorWarningFill } from '@remixicon/react';
import { useLocale } from '../../format';
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
  const { t, format } = useLocale();
  const { currency, days, isJudged } = props;
  const unusual = days.filter(({ anomaly }) => anomaly);
  return (
    <ChartWithTable
      caption={t('cost.days.caption', { currency })}
      note={
        unusual.length > 0
          ? t('cost.days.unusual', { count: unusual.length })
          : isJudged && t('cost.days.noneUnusual')
      }
      chart={<DayBars currency={currency} days={days} />}
      head={
        <>
          <th scope="col">{t('cost.days.day')}</th>
          <th scope="col" data-align="end">
            {t('cost.days.cost', { currency })}
          </th>
          {isJudged && <th scope="col">{t('cost.days.isUnusual')}</th>}
        </>
      }
      rows={days.map(({ day, amount, anomaly }) => (
        <tr key={day}>
          <th scope="row" className={styles.day}>
            {format.billDay(day)}
          </th>
          <td data-align="end">
            {format.digits(amount) ?? t('cost.amountUnknown')}
          </td>
          {isJudged && (
            <td>
              {anomaly &&
                t('cost.days.yes', {
                  amount: format.amount(anomaly.expected, currency),
                })}
            </td>
          )}
        </tr>
      ))}
    >
      {unusual.length > 0 && (
        <ul className={styles.unusual} aria-label={t('cost.days.list')}>
          {unusual.map(({ day, amount, anomaly }) => (
            <li key={day}>
              <RiErrorWarningFill className={styles.icon} aria-hidden />
              <span>
                {t('cost.days.item', {
                  day: format.billDay(day),
                  amount: format.amount(amount, currency),
                  expected: format.amount(anomaly?.expected ?? '', currency),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </ChartWithTable>
  );
}

import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { CostSourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiCheckboxCircleFill, RiCloseCircleFill } from '@remixicon/react';
import { type Locale, useLocale } from '../../format';
import { SimpleTable, StatusPill } from '../shared';
import styles from './DeliveriesTable.module.css';

/** Deliveries that are shown before somebody asks for more. */
const FIRST = 6;

/** What was delivered, newest first: how much of it counts, and which days it covers. */
export function DeliveriesTable(props: {
  source: string;
  deliveries: CostSourceStatus['deliveries'];
}) {
  const { t, format } = useLocale();
  const { source, deliveries } = props;
  const [isWhole, setIsWhole] = useState(false);
  const sorted = [...deliveries].sort(newestFirst);
  // What went wrong is never folded away.
  const first = sorted.filter((one, index) => index < FIRST || isHurt(one));
  const shown = isWhole ? sorted : first;
  return (
    <>
      <SimpleTable
        caption={t('bills.deliveries.caption', { source })}
        head={
          <>
            <th scope="col">{t('bills.deliveries.delivery')}</th>
            <th scope="col">{t('bills.deliveries.state')}</th>
            <th scope="col" data-align="end">
              {t('bills.deliveries.rows')}
            </th>
            <th scope="col" data-align="end">
              {t('bills.deliveries.badRows')}
            </th>
            <th scope="col" className={styles.days}>
              {t('bills.deliveries.days')}
            </th>
            <th scope="col">{t('bills.deliveries.delivered')}</th>
          </>
        }
      >
        {shown.map(delivery => (
          <tr key={delivery.key}>
            <th scope="row" className={styles.key}>
              {delivery.key}
            </th>
            <td>
              {delivery.state === 'refused' ? (
                <StatusPill tone="bad" icon={RiCloseCircleFill}>
                  {t('bills.state.refused')}
                </StatusPill>
              ) : (
                <StatusPill tone="good" icon={RiCheckboxCircleFill}>
                  {t('bills.state.read')}
                </StatusPill>
              )}
            </td>
            <td data-align="end">{format.count(delivery.rows)}</td>
            <td data-align="end">{format.count(delivery.badRows)}</td>
            <td className={`${styles.days} ${styles.when}`}>
              {daysWords(delivery, { t, format })}
            </td>
            <td className={styles.when}>
              {format.instant(delivery.deliveredAt)}
            </td>
          </tr>
        ))}
      </SimpleTable>
      {sorted.length > first.length && (
        <Button
          size="small"
          variant="tertiary"
          aria-expanded={isWhole}
          onPress={() => setIsWhole(!isWhole)}
        >
          {isWhole
            ? t('bills.deliveries.showFewer')
            : t('bills.deliveries.showAll', { count: deliveries.length })}
        </Button>
      )}
    </>
  );
}

/** Whether some or all of it was not taken. */
function isHurt({
  state,
  badRows,
}: CostSourceStatus['deliveries'][number]): boolean {
  return state === 'refused' || badRows > 0;
}

/** What is delivered within one minute, as when a source is read for the first time, stands by the days it covers. */
function newestFirst(
  a: CostSourceStatus['deliveries'][number],
  b: CostSourceStatus['deliveries'][number],
): number {
  const minuteOf = (at: string) => Math.floor(Date.parse(at) / 60_000);
  return (
    minuteOf(b.deliveredAt) - minuteOf(a.deliveredAt) ||
    (b.lastDay ?? '').localeCompare(a.lastDay ?? '')
  );
}

function daysWords(
  delivery: CostSourceStatus['deliveries'][number],
  { t, format }: Locale,
): string {
  const { firstDay, lastDay } = delivery;
  if (!firstDay || !lastDay) return t('bills.deliveries.noDays');
  return firstDay === lastDay
    ? format.billDay(firstDay)
    : t('format.period', {
        from: format.billDay(firstDay),
        to: format.billDay(lastDay),
      });
}

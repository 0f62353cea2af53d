import { useState } from 'react';
import { Button } from '@backstage/ui';
import type { CostSourceStatus } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { RiCheckboxCircleFill, RiCloseCircleFill } from '@remixicon/react';
import { formatBillDay, formatCount, formatInstant } from '../../format';
import { SimpleTable, StatusPill } from '../shared';
import styles from './DeliveriesTable.module.css';

/** Deliveries that are shown before somebody asks for more. */
const FIRST = 6;

/** What was delivered, newest first: how much of it counts, and which days it covers. */
export function DeliveriesTable(props: {
  source: string;
  deliveries: CostSourceStatus['deliveries'];
}) {
  const { source, deliveries } = props;
  const [isWhole, setIsWhole] = useState(false);
  const sorted = [...deliveries].sort(newestFirst);
  // What went wrong is never folded away.
  const first = sorted.filter((one, index) => index < FIRST || isHurt(one));
  const shown = isWhole ? sorted : first;
  return (
    <>
      <SimpleTable
        caption={`Deliveries of ${source}`}
        head={
          <>
            <th scope="col">Delivery</th>
            <th scope="col">State</th>
            <th scope="col" data-align="end">
              Rows read
            </th>
            <th scope="col" data-align="end">
              Bad rows
            </th>
            <th scope="col" className={styles.days}>
              Days covered
            </th>
            <th scope="col">Delivered</th>
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
                  Refused
                </StatusPill>
              ) : (
                <StatusPill tone="good" icon={RiCheckboxCircleFill}>
                  Read
                </StatusPill>
              )}
            </td>
            <td data-align="end">{formatCount(delivery.rows)}</td>
            <td data-align="end">{formatCount(delivery.badRows)}</td>
            <td className={`${styles.days} ${styles.when}`}>
              {daysWords(delivery)}
            </td>
            <td className={styles.when}>
              {formatInstant(delivery.deliveredAt)}
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
            ? 'Show fewer'
            : `Show all ${formatCount(deliveries.length)}`}
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

function daysWords(delivery: CostSourceStatus['deliveries'][number]): string {
  const { firstDay, lastDay } = delivery;
  if (!firstDay || !lastDay) return 'none';
  return firstDay === lastDay
    ? formatBillDay(firstDay)
    : `${formatBillDay(firstDay)} to ${formatBillDay(lastDay)}`;
}

import { createHash } from 'node:crypto';
import type { CostDelivery } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { BillTable } from './BillTable';
import type { PeriodRow } from './periodsSql';

/** Key of the rows whose billing period cannot be read: they are bad rows, and belong to no month. */
export const UNREADABLE = 'unreadable';

/** Raised when the same rows would be read differently. */
const READING_VERSION = 1;

/**
 * One billing period as a delivery. It is as new as its newest change where a column says so, else as the end of its
 * newest charge that is over; both by the day, since a day counts as whole once another has begun.
 */
export function toDelivery(table: BillTable, row: PeriodRow): CostDelivery {
  const day =
    (table.changeColumn && row.changed_day) ??
    row.ended_day ??
    row.billing_period ??
    '1970-01-01';
  // What is over as time passes is no change.
  const { ended_day: _, ...content } = row;
  return {
    key: row.billing_period?.slice(0, 7) ?? UNREADABLE,
    fingerprint: createHash('sha256')
      .update(
        JSON.stringify([
          READING_VERSION,
          table.from,
          [...table.types],
          table.reading,
          content,
        ]),
      )
      .digest('hex'),
    deliveredAt: `${day}T00:00:00.000Z`,
  };
}

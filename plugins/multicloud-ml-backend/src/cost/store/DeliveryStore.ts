import type { BillProblem } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CostDelivery } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Knex } from 'knex';
import type { DeliveryRow } from './CostRows';
import { LineWriter } from './LineWriter';
import { noteDue } from './due';
import { lockCosts } from './lockCosts';
import { updateAsOf } from './updateAsOf';

/** A reading under way. */
export interface Load {
  id: number;
  source: string;
  delivery: CostDelivery;
  lines: LineWriter;
}

/** What a reading reports beside its lines. */
export interface ReadingReport {
  at: string;
  badRows: number;
  problems: BillProblem[];
}

/**
 * What sources have delivered. A reading writes its lines under an id of its own, where they count for nothing; when it
 * ends, one transaction puts them in the place of what the delivery said before. A crash at any time leaves either the
 * one or the other.
 */
export class DeliveryStore {
  constructor(private readonly knex: Knex) {}

  /** Fingerprint by key, of everything that a source has delivered. */
  async fingerprints(source: string): Promise<Map<string, string>> {
    const rows: Array<Pick<DeliveryRow, 'key' | 'fingerprint'>> =
      await this.knex('cost_deliveries')
        .select('key', 'fingerprint')
        .where({ source });
    return new Map(rows.map(row => [row.key, row.fingerprint]));
  }

  async begin(source: string, delivery: CostDelivery): Promise<Load> {
    const [{ id }]: Array<{ id: number }> = await this.knex('cost_loads')
      .insert({ source })
      .returning('id');
    return {
      id,
      source,
      delivery,
      lines: new LineWriter(this.knex, { id, source, key: delivery.key }),
    };
  }

  /** Ends readings that a process left behind; one that still runs somewhere can no longer be taken. */
  async abandonAll(source: string): Promise<void> {
    const loads: Array<{ id: number }> = await this.knex('cost_loads')
      .select('id')
      .where({ source });
    for (const { id } of loads) {
      await this.abandon({ id, source });
    }
  }

  /** Forgets a reading. */
  async abandon(load: Pick<Load, 'id' | 'source'>): Promise<void> {
    await this.knex('cost_loads').where({ id: load.id }).delete();
    await this.knex('cost_lines')
      .where({ delivery_id: load.id })
      .whereIn(
        'part',
        this.knex('cost_parts').select('id').where({ source: load.source }),
      )
      .delete();
    await this.knex('cost_delivery_parts')
      .where({ delivery_id: load.id })
      .delete();
  }

  /**
   * Lets what was read count, in the place of what the delivery said before.
   *
   * @throws Error when another run has taken over since
   */
  async take(load: Load, report: ReadingReport): Promise<void> {
    const { source, delivery, lines } = load;
    await this.knex.transaction(async tx => {
      await lockCosts(tx);
      await endLoad(tx, load);
      const old = await find(tx, load);
      const row: DeliveryRow = {
        id: load.id,
        source,
        ...said(delivery, report),
        state: 'read',
        rows: lines.rows,
        first_day: lines.firstDay ?? null,
        last_day: lines.lastDay ?? null,
        counted_delivered_at: delivery.deliveredAt,
      };
      await (old
        ? tx('cost_deliveries').where({ id: old.id }).update(row)
        : tx('cost_deliveries').insert(row));
      await settleParts(tx, old ? [load.id, old.id] : [load.id]);
      if (old) {
        await deleteContent(tx, old.id);
      }
      await updateAsOf(tx, source);
    });
  }

  /** Notes that a delivery is not fit to be read. What it said before stays. */
  async refuse(load: Load, report: ReadingReport): Promise<void> {
    const { source, delivery } = load;
    await this.knex.transaction(async tx => {
      await lockCosts(tx);
      await endLoad(tx, load);
      const old = await find(tx, load);
      const refused = { ...said(delivery, report), state: 'refused' as const };
      await (old
        ? tx('cost_deliveries').where({ id: old.id }).update(refused)
        : tx('cost_deliveries').insert({
            id: load.id,
            source,
            ...refused,
            rows: 0,
          }));
    });
    await this.abandon(load);
  }
}

function said(delivery: CostDelivery, report: ReadingReport) {
  return {
    key: delivery.key,
    fingerprint: delivery.fingerprint,
    delivered_at: delivery.deliveredAt,
    read_at: report.at,
    bad_rows: report.badRows,
    problems: JSON.stringify(report.problems),
  };
}

function find(
  tx: Knex.Transaction,
  { source, delivery }: Load,
): Promise<DeliveryRow | undefined> {
  return tx('cost_deliveries').where({ source, key: delivery.key }).first();
}

async function endLoad(tx: Knex.Transaction, { id }: Load): Promise<void> {
  const ended = await tx('cost_loads').where({ id }).delete();
  if (ended === 0) {
    throw new Error('another run has taken over');
  }
}

/** Lets the latest delivery of each part count that one of the given ones covers, and notes its months as due. */
async function settleParts(
  tx: Knex.Transaction,
  deliveryIds: number[],
): Promise<void> {
  const concerned = () =>
    tx('cost_delivery_parts')
      .select('part')
      .whereIn('delivery_id', deliveryIds);
  const months: Array<{ month: string }> = await tx('cost_parts')
    .distinct(tx.raw('substr(day, 1, 7) as month'))
    .whereIn('id', concerned());
  await noteDue(
    tx,
    'month',
    months.map(({ month }) => month),
  );
  await tx('cost_parts')
    .whereIn('id', concerned())
    .update({
      delivery_id: tx.raw(
        `coalesce((
          select d.id from cost_delivery_parts dp
          join cost_deliveries d on d.id = dp.delivery_id
          where dp.part = cost_parts.id
          order by d.counted_delivered_at desc, d.key desc
          limit 1), 0)`,
      ),
    });
}

async function deleteContent(
  tx: Knex.Transaction,
  deliveryId: number,
): Promise<void> {
  await tx('cost_lines')
    .where({ delivery_id: deliveryId })
    .whereIn(
      'part',
      tx('cost_delivery_parts')
        .select('part')
        .where({ delivery_id: deliveryId }),
    )
    .delete();
  await tx('cost_delivery_parts').where({ delivery_id: deliveryId }).delete();
}

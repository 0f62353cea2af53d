import type { Knex } from 'knex';
import { upsertRows } from '../../database/upsertRows';
import { addDays, monthsBetween } from './days';
import { noteDue } from './due';

/** How many days `cost_model_days` keeps. */
const DAYS_KEPT = 100;
const PERIOD_DAYS = 30;

interface AsOfRow {
  source: string;
  provider: string;
  first_day: string;
  as_of: string;
  delivered_at: string;
  days_from: string;
  current_from: string;
  previous_from: string;
}

const COLUMNS: Array<keyof AsOfRow> = [
  'source',
  'provider',
  'first_day',
  'as_of',
  'delivered_at',
  'days_from',
  'current_from',
  'previous_from',
];

/**
 * Finds the last whole day that a source covers for each provider. A day on which the part was delivered is not whole;
 * where there is none yet, it is the day before the first.
 */
export async function updateAsOf(
  tx: Knex.Transaction,
  source: string,
): Promise<void> {
  const before: AsOfRow[] = await tx('cost_as_of').where({ source });
  const covered: Array<{
    provider: string;
    first_day: string;
    as_of: string | null;
    delivered_at: string;
  }> = await tx('cost_parts as p')
    .join('cost_deliveries as d', 'd.id', 'p.delivery_id')
    .where('p.source', source)
    .select('p.provider')
    .min({ first_day: 'p.day' })
    .max({ delivered_at: 'd.counted_delivered_at' })
    .select(
      tx.raw(
        'max(case when p.day < substr(d.counted_delivered_at, 1, 10) then p.day end) as as_of',
      ),
    )
    .groupBy('p.provider');
  const rows = covered.map(({ as_of, ...row }): AsOfRow => {
    const asOf = as_of ?? addDays(row.first_day, -1);
    return {
      source,
      ...row,
      as_of: asOf,
      days_from: addDays(asOf, 1 - DAYS_KEPT),
      current_from: addDays(asOf, 1 - PERIOD_DAYS),
      previous_from: addDays(asOf, 1 - 2 * PERIOD_DAYS),
    };
  });
  await tx('cost_as_of')
    .where({ source })
    .whereNotIn(
      'provider',
      rows.map(row => row.provider),
    )
    .delete();
  await upsertRows<AsOfRow>(
    tx,
    'cost_as_of',
    ['source', 'provider'],
    COLUMNS,
    rows,
  );
  await noteDue(tx, 'month', returnedMonths(before, rows));
}

/** Months with days that are to be kept again, because a bill went back in time. */
function returnedMonths(before: AsOfRow[], after: AsOfRow[]): string[] {
  return before.flatMap(old => {
    const row = after.find(({ provider }) => provider === old.provider);
    return row && row.days_from < old.days_from
      ? monthsBetween(row.days_from, old.days_from)
      : [];
  });
}

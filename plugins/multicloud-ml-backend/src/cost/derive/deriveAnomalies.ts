import { findAnomalies } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { groupBy } from '../../assessment/groupBy';
import { whereInSet } from '../../database/sets';
import { upsertRows } from '../../database/upsertRows';
import { fromLimbs } from '../limbs';
import { daysBetween } from '../store/days';
import { firstUnusual } from './firstUnusual';

/** How many of the latest days are judged. */
const DAYS_JUDGED = 30;

/** A row of `cost_anomalies`. */
interface AnomalyRow {
  entity_ref: string;
  day: string;
  currency: string;
  amount: string;
  expected: string;
  announced_at: string | null;
}

const COLUMNS: Array<keyof AnomalyRow> = [
  'entity_ref',
  'day',
  'currency',
  'amount',
  'expected',
  'announced_at',
];

interface DaySum {
  entity_ref: string;
  currency: string;
  day: string;
  as_of: string;
  hi: string;
  lo: string;
}

/** Judges the latest days of the given models again. */
export async function deriveAnomalies(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<void> {
  const sums = await daySums(tx, refs);
  const series = groupBy(sums, sum => `${sum.entity_ref}\n${sum.currency}`);
  const found = [...series.values()].flatMap(anomaliesIn);
  await whereInSet(tx('cost_anomalies'), tx, 'entity_ref', refs).delete();
  const told = await announced(tx, found);
  await upsertRows<AnomalyRow>(
    tx,
    'cost_anomalies',
    ['entity_ref', 'day', 'currency'],
    COLUMNS,
    found.map(row => ({
      ...row,
      announced_at: told.get(anomalyKey(row)) ?? null,
    })),
  );
}

/** Key of an anomaly among others. */
function anomalyKey({
  entity_ref,
  day,
  currency,
}: Pick<AnomalyRow, 'entity_ref' | 'day' | 'currency'>): string {
  return `${entity_ref}\n${day}\n${currency}`;
}

/** Every model that has latest days, or had an anomaly. */
export async function modelsToJudge(tx: Knex.Transaction): Promise<string[]> {
  const rows: Array<{ entity_ref: string }> = await tx('cost_model_current')
    .distinct('entity_ref')
    .union(tx('cost_anomalies').distinct('entity_ref'));
  return rows.map(row => row.entity_ref);
}

/** What models cost by day, in each currency, as far as all of their bills cover the day whole. */
async function daySums(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<DaySum[]> {
  const rows: DaySum[] = await whereInSet(
    tx('cost_model_days as d').join('cost_as_of as a', join =>
      join.on('a.source', 'd.source').andOn('a.provider', 'd.provider'),
    ),
    tx,
    'd.entity_ref',
    refs,
  )
    .where('d.tax', 0)
    .select(
      'd.entity_ref',
      'd.currency',
      'd.day',
      tx.raw('min(a.as_of) as as_of'),
      tx.raw('cast(sum(d.effective_hi) as text) as hi'),
      tx.raw('cast(sum(d.effective_lo) as text) as lo'),
    )
    .groupBy('d.entity_ref', 'd.currency', 'd.day')
    .orderBy(['d.entity_ref', 'd.currency', 'd.day']);
  return rows;
}

function anomaliesIn(
  series: DaySum[],
): Array<Omit<AnomalyRow, 'announced_at'>> {
  const [{ entity_ref, currency, day: first }] = series;
  const asOf = series.map(sum => sum.as_of).sort()[0];
  const amounts = new Map(
    series.map(({ day, hi, lo }) => [day, fromLimbs(hi, lo)]),
  );
  // A day without a line within the bill cost nothing; before the first line nothing is known.
  const days = daysBetween(first, asOf).map(day => ({
    day,
    amount: amounts.get(day) ?? '0',
  }));
  const unusual = firstUnusual(
    days.map(({ amount }) => Number(amount)),
    days.length - DAYS_JUDGED,
  );
  return unusual === undefined
    ? []
    : findAnomalies(days, { from: days[unusual].day }).map(anomaly => ({
        entity_ref,
        currency,
        ...anomaly,
      }));
}

async function announced(
  tx: Knex.Transaction,
  found: ReadonlyArray<Pick<AnomalyRow, 'entity_ref' | 'day' | 'currency'>>,
): Promise<Map<string, string>> {
  const rows: Array<
    Pick<AnomalyRow, 'entity_ref' | 'day' | 'currency'> & {
      announced_at: string;
    }
  > = await whereInSet(tx('cost_announcements'), tx, 'entity_ref', [
    ...new Set(found.map(row => row.entity_ref)),
  ]);
  return new Map(rows.map(row => [anomalyKey(row), row.announced_at]));
}

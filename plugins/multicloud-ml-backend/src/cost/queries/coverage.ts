import type { CostFreshness } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { type Period, addDays, daysOfMonth, periodTo } from './days';
import { loadStaleReasons } from './loadStaleReasons';

/** What one source covers for one provider. */
export interface Coverage extends CostFreshness {
  /** First day covered, `YYYY-MM-DD`. */
  firstDay: string;
}

interface AsOfRow {
  source: string;
  provider: string;
  first_day: string;
  as_of: string;
  delivered_at: string;
}

/** What every source covers, and whether it is up to date. */
export async function loadCoverage(
  knex: Knex,
  options: { now: Date; staleAfterDays: number },
): Promise<Coverage[]> {
  const rows: AsOfRow[] = await knex('cost_as_of')
    .select('source', 'provider', 'first_day', 'as_of', 'delivered_at')
    .orderBy(['source', 'provider']);
  const reasons = await loadStaleReasons(knex);
  const today = options.now.toISOString().slice(0, 10);
  return rows.map(row => {
    const tooOld =
      row.as_of < addDays(today, -options.staleAfterDays)
        ? `The bill says nothing of the days after ${row.as_of}.`
        : undefined;
    const stale = [reasons.get(row.source), tooOld]
      .filter(reason => reason !== undefined)
      .join(' ');
    return {
      source: row.source,
      provider: row.provider,
      asOf: row.as_of,
      deliveredAt: row.delivered_at,
      firstDay: row.first_day,
      ...(stale && { stale }),
    };
  });
}

/** Key by which a line finds what its source covers. */
export function coverageKey(of: { source: string; provider: string }): string {
  return `${of.source}\n${of.provider}`;
}

/** What is covered by the sources that rows come from. */
export function coverageOf(
  coverage: readonly Coverage[],
  rows: ReadonlyArray<{ source: string; provider: string }>,
): Coverage[] {
  const keys = new Set(rows.map(coverageKey));
  return coverage.filter(one => keys.has(coverageKey(one)));
}

/** As the API tells it. */
export function toFreshness({
  firstDay,
  ...freshness
}: Coverage): CostFreshness {
  return freshness;
}

/** The periods that an answer compares; undefined without any bill. */
export function periodsOf(
  coverage: readonly Coverage[],
): { asOf: string; period: Period; previousPeriod: Period } | undefined {
  const asOf = coverage
    .map(one => one.asOf)
    .sort()
    .at(0);
  if (asOf === undefined) {
    return undefined;
  }
  const period = periodTo(asOf);
  return {
    asOf,
    period,
    previousPeriod: periodTo(addDays(period.from, -1)),
  };
}

/** Whether a source covers the whole of the 30 days before its trailing ones. */
export function reachesBack({ asOf, firstDay }: Coverage): boolean {
  return firstDay <= periodTo(addDays(periodTo(asOf).from, -1)).from;
}

/** Whether some of a month is not covered. */
export function isPartial(
  month: string,
  coverage: readonly Coverage[],
): boolean {
  const { from, to } = daysOfMonth(month);
  return coverage.some(one => one.firstDay > from || one.asOf < to);
}

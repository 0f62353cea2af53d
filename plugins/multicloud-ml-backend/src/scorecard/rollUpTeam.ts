import {
  type GradeOrWithheld,
  RECOVERY_STATUSES,
  type RecoveryStatus,
  RESIDENCY_STATUSES,
  type Rollup,
  type Standard,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { SCALE } from '../assessment/AssessmentRow';
import { gradeNamed } from '../assessment/toModelSummary';
import type { TeamFigures } from './teamFigures';
import { weightedMean } from './weightedMean';

interface StandingRow {
  tier: number;
  grade: string;
  recovery_rank: number;
  residency: string;
  models: number | string;
  proved: number | string;
}

/** Rolls the models of a query up. */
export async function rollUpTeam(
  models: Knex.QueryBuilder,
  figures: Promise<TeamFigures[]>,
  standard: Standard,
): Omit<Rollup, 'exemptions'> & { asOf?: string } {
  return {
    ...standingOf(standing, standard),
    ...costOf(known),
    ...drillsOf(known),
    stale: known.reduce((sum, row) => sum + row.stale, 0),
  };
}

async function standingRows(query: Knex.QueryBuilder): Promise<StandingRow[]> {
  return query
    .select('tier', 'grade', 'recovery_rank', 'residency')
    .count({ models: '*' })
    .sum({ proved: 'proved' })
    .groupBy('tier', 'grade', 'recovery_rank', 'residency');
}

function drillsOf(
  figures: readonly TeamFigures[],
): Pick<Rollup, 'drills'> & { asOf?: string } {
  const asOf = figures
    .map(row => row.asOf)
    .sort()
    .at(0);
  return {
    drills: {
      overdue: figures.reduce((sum, row) => sum + row.drillsOverdue, 0),
      dueIn30Days: figures.reduce((sum, row) => sum + row.drillsDueIn30Days, 0),
    },
    ...(asOf !== undefined && { asOf }),
  };
}

function standingOf(rows: StandingRow[], standard: Standard) {
  const grades = noGrades();
  const residency = { breach: 0, unknown: 0, ok: 0 };
  const recovery = {
    T1: noStatuses(),
    T2: noStatuses(),
    T3: noStatuses(),
    T4: noStatuses(),
  };
  let models = 0;
  for (const row of rows) {
    const count = Number(row.models);
    models += count;
    grades[gradeNamed(row.grade)] += count;
    recovery[TIERS[row.tier - 1]][RECOVERY_STATUSES[row.recovery_rank]] +=
      count;
    const status = RESIDENCY_STATUSES.find(known => known === row.residency);
    residency[status ?? 'unknown'] += count;
  }
  const mean = weightedMean(
    rows.map(row => ({
      tier: row.tier,
      models: Number(row.models),
      total: Number(row.proved),
    })),
    standard,
  );
  return {
    models,
    graded: models - grades.withheld,
    ...(mean && {
      portability: mean.points,
      grade: models === grades.withheld ? ('withheld' as const) : mean.grade,
    }),
    grades,
    recovery,
    residency,
    t1: {
      models: Object.values(recovery.T1).reduce((sum, n) => sum + n, 0),
      protected: recovery.T1.protected,
    },
  };
}

/** Amounts are added within one currency only. */
function costOf(figures: readonly TeamFigures[]) {
  const byProvider = new Map<
    string,
    { provider: string; currency: string; amount: bigint; models: number }
  >();
  const byCurrency = new Map<
    string,
    { amount: bigint; weighted: bigint; models: number }
  >();
  let costUnknown = 0;
  for (const { provider = 'unknown', currency, ...row } of figures) {
    if (currency === undefined) {
      costUnknown += row.models - row.costHidden;
    } else {
      const key = `${provider} ${currency}`;
      const cost = byProvider.get(key);
      byProvider.set(key, {
        provider,
        currency,
        amount: (cost?.amount ?? 0n) + row.amount,
        models: (cost?.models ?? 0) + row.models,
      });
      const sum = byCurrency.get(currency);
      byCurrency.set(currency, {
        amount: (sum?.amount ?? 0n) + row.amount,
        weighted: (sum?.weighted ?? 0n) + row.weighted,
        models: (sum?.models ?? 0) + row.models,
      });
    }
  }
  return {
    cost: sorted(byProvider).map(([, cost]) => ({
      ...cost,
      amount: Number(cost.amount) / SCALE,
    })),
    costUnknown,
    portabilityByCost: sorted(byCurrency).flatMap(
      ([currency, { amount, weighted, models }]) =>
        amount === 0n
          ? []
          : [
              {
                currency,
                portability: Number(weighted / amount) / SCALE,
                models,
              },
            ],
    ),
  };
}

function sorted<T>(byKey: ReadonlyMap<string, T>): Array<[string, T]> {
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1));
}

function noGrades(): Record<GradeOrWithheld, number> {
  return { A: 0, B: 0, C: 0, D: 0, E: 0, withheld: 0 };
}

function noStatuses(): Record<RecoveryStatus, number> {
  return {
    unknown: 0,
    unprotected: 0,
    'at-risk': 0,
    untested: 0,
    protected: 0,
    exempt: 0,
    'not-required': 0,
  };
}

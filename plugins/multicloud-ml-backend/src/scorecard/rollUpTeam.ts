import {
  type GradeOrWithheld,
  RECOVERY_STATUSES,
  type RecoveryStatus,
  type Rollup,
  type Standard,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { SCALE } from '../assessment/AssessmentRow';
import { gradeNamed } from '../assessment/gradeNamed';
import { residencyNamed } from '../assessment/residencyNamed';
import type { FleetTable } from '../fleet/FleetTable';
import type { FleetView } from '../fleet/FleetView';
import type { TeamFigures } from './teamFigures';
import { weightedMean } from './weightedMean';

/** Rolls models up: rows of the fleet's table that the caller may see. */
export function rollUpTeam(
  { table }: FleetView,
  rows: readonly number[],
  figures: readonly TeamFigures[],
  standard: Standard,
): Omit<Rollup, 'exemptions'> & { asOf?: string } {
  return {
    ...standingOf(table, rows, standard),
    ...costOf(figures),
    ...drillsOf(figures),
    stale: figures.reduce((sum, row) => sum + row.stale, 0),
  };
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

function standingOf(
  table: FleetTable,
  rows: readonly number[],
  standard: Standard,
) {
  const grades = noGrades();
  const residency = { breach: 0, unknown: 0, ok: 0 };
  const recovery = {
    T1: noStatuses(),
    T2: noStatuses(),
    T3: noStatuses(),
    T4: noStatuses(),
  };
  const sums = TIERS.map((_, index) => ({
    tier: index + 1,
    models: 0,
    total: 0,
  }));
  for (const row of rows) {
    const tier = table.tier[row];
    grades[gradeNamed(table.grade.at(row))]++;
    recovery[TIERS[tier - 1]][RECOVERY_STATUSES[table.recovery[row]]]++;
    residency[residencyNamed(table.residency.at(row))]++;
    sums[tier - 1].models++;
    sums[tier - 1].total += table.proved[row];
  }
  const mean = weightedMean(sums, standard);
  const graded = rows.length - grades.withheld;
  return {
    models: rows.length,
    graded,
    ...(mean && {
      portability: mean.points,
      grade: graded === 0 ? ('withheld' as const) : mean.grade,
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

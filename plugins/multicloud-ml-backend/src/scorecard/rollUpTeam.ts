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
import { weightedMean } from './weightedMean';

const DAY_MS = 86_400_000;

interface StandingRow {
  tier: number;
  grade: string;
  recovery_rank: number;
  residency: string;
  models: number | string;
  proved: number | string;
}

interface CostRow {
  provider: string | null;
  cost_currency: string | null;
  models: number | string;
  amount: number | string | null;
  /** Σ amount · proved. */
  weighted: number | string | null;
}

/** Rolls the models of a query up, in three aggregate queries. */
export async function rollUpTeam(
  models: () => Knex.QueryBuilder,
  knex: Knex,
  options: { standard: Standard; now: Date },
): Promise<Rollup & { asOf?: string }> {
  // Side by side, where the database has connections for it.
  const [standing, costs, drills] = await Promise.all([
    standingRows(models()),
    costRows(models(), knex),
    drillCounts(models(), knex, options.now),
  ]);
  const rollup = standingOf(standing, options.standard);
  return { ...rollup, ...costOf(costs), ...drills };
}

async function standingRows(query: Knex.QueryBuilder): Promise<StandingRow[]> {
  return query
    .select('tier', 'grade', 'recovery_rank', 'residency')
    .count({ models: '*' })
    .sum({ proved: 'proved' })
    .groupBy('tier', 'grade', 'recovery_rank', 'residency');
}

async function costRows(
  query: Knex.QueryBuilder,
  knex: Knex,
): Promise<CostRow[]> {
  return query
    .select('provider', 'cost_currency')
    .count({ models: '*' })
    .sum({ amount: 'cost_amount' })
    .select(knex.raw('sum(cost_amount * proved) as weighted'))
    .groupBy('provider', 'cost_currency');
}

async function drillCounts(
  query: Knex.QueryBuilder,
  knex: Knex,
  now: Date,
): Promise<Pick<Rollup, 'drills'> & { asOf?: string }> {
  const soon = new Date(now.getTime() + 30 * DAY_MS).toISOString();
  const instant = now.toISOString();
  const [row]: Array<{
    overdue: number | string | null;
    due: number | string | null;
    as_of: string | null;
  }> = await query.select(
    knex.raw('sum(case when drill_due_at < ? then 1 else 0 end) as overdue', [
      instant,
    ]),
    knex.raw(
      'sum(case when drill_due_at >= ? and drill_due_at <= ? then 1 else 0 end) as due',
      [instant, soon],
    ),
    knex.raw('min(assessed_at) as as_of'),
  );
  return {
    drills: { overdue: Number(row.overdue), dueIn30Days: Number(row.due) },
    ...(row.as_of !== null && { asOf: row.as_of }),
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
function costOf(rows: CostRow[]) {
  const known = rows.flatMap(row =>
    row.cost_currency === null
      ? []
      : [
          {
            provider: row.provider ?? 'unknown',
            currency: row.cost_currency,
            amount: Number(row.amount),
            weighted: Number(row.weighted),
            models: Number(row.models),
          },
        ],
  );
  const currencies = [...new Set(known.map(row => row.currency))].sort();
  return {
    cost: known
      .map(({ provider, currency, amount, models }) => ({
        provider,
        currency,
        amount: Math.round(amount * SCALE) / SCALE,
        models,
      }))
      .sort((a, b) =>
        `${a.provider} ${a.currency}` < `${b.provider} ${b.currency}` ? -1 : 1,
      ),
    costUnknown: rows
      .filter(row => row.cost_currency === null)
      .reduce((sum, row) => sum + Number(row.models), 0),
    portabilityByCost: currencies.flatMap(currency => {
      const own = known.filter(row => row.currency === currency);
      const amount = own.reduce((sum, row) => sum + row.amount, 0);
      const weighted = own.reduce((sum, row) => sum + row.weighted, 0);
      return amount === 0
        ? []
        : [
            {
              currency,
              portability: Math.floor(weighted / amount) / SCALE,
              models: own.reduce((sum, row) => sum + row.models, 0),
            },
          ];
    }),
  };
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

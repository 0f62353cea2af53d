import type { CriterionId } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { GAIN_COLUMNS } from '../assessment/AssessmentRow';
import { costSums, readCostSum } from '../assessment/costSums';
import type { CostScope } from '../cost/queries/CostScope';

const DAY_MS = 86_400_000;

/** What the models of one tier, provider and currency add up to. */
export interface TeamFigures {
  tier: number;
  /** Absent when unknown. */
  provider?: string;
  /** Absent when the cost is unknown. */
  currency?: string;
  models: number;
  /** Models whose cost the caller may not see. */
  costHidden: number;
  stale: number;
  /** In millionths. */
  amount: bigint;
  /** Σ amount · proved, both in millionths. */
  weighted: bigint;
  drillsOverdue: number;
  drillsDueIn30Days: number;
  /** Oldest assessment (RFC 3339). */
  asOf: string;
  /** Millionths of a point still to gain, and how many models have any. */
  gains: Array<{ criterion: CriterionId; total: number; gaining: number }>;
}

/**
 * Everything for which the rows themselves have to be read, in one pass over them.
 *
 * @param cost - What the rows were selected for: only of some callers do they say whose cost is hidden
 */
export async function teamFigures(
  models: Knex.QueryBuilder,
  knex: Knex,
  cost: CostScope,
  now: Date,
): Promise<TeamFigures[]> {
  const instant = now.toISOString();
  const soon = new Date(now.getTime() + 30 * DAY_MS).toISOString();
  const query = models
    .select('tier', 'provider', 'cost_currency')
    .count({ models: '*' })
    .sum({ stale: 'stale' })
    .select(
      ...costSums(knex, 'amount'),
      ...costSums(knex, 'weighted', 'proved'),
      knex.raw('sum(case when drill_due_at < ? then 1 else 0 end) as overdue', [
        instant,
      ]),
      knex.raw(
        'sum(case when drill_due_at >= ? and drill_due_at <= ? then 1 else 0 end) as due',
        [instant, soon],
      ),
      knex.raw('min(assessed_at) as as_of'),
    )
    .groupBy('tier', 'provider', 'cost_currency');
  if (cost.kind !== 'all') {
    query.sum({ cost_hidden: 'cost_hidden' });
  }
  for (const { column } of GAIN_COLUMNS) {
    query.select(
      knex.raw('sum(??) as ??', [column, column]),
      knex.raw('count(nullif(??, 0)) as ??', [column, gaining(column)]),
    );
  }
  const rows: Array<Record<string, number | string | null>> = await query;
  return rows.map(row => ({
    tier: Number(row.tier),
    provider: row.provider === null ? undefined : String(row.provider),
    currency:
      row.cost_currency === null ? undefined : String(row.cost_currency),
    models: Number(row.models),
    costHidden: Number(row.cost_hidden ?? 0),
    stale: Number(row.stale),
    amount: readCostSum(row, 'amount'),
    weighted: readCostSum(row, 'weighted'),
    drillsOverdue: Number(row.overdue),
    drillsDueIn30Days: Number(row.due),
    asOf: String(row.as_of),
    gains: GAIN_COLUMNS.map(({ criterion, column }) => ({
      criterion,
      total: Number(row[column]),
      gaining: Number(row[gaining(column)]),
    })),
  }));
}

function gaining(column: string): string {
  return `models_${column}`;
}

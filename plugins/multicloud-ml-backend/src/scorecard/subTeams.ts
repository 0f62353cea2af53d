import type {
  Standard,
  SubTeam,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { SCALE } from '../assessment/AssessmentRow';
import { assessmentsAsSeen } from '../assessment/assessmentsAsSeen';
import { costSums, readCostSum } from '../assessment/costSums';
import { groupBy } from '../assessment/groupBy';
import type { CostScope } from '../cost/queries/CostScope';
import { setOf } from '../database/sets';
import { type Visibility, restrictToVisible } from '../visibility/Visibility';
import { weightedMean } from './weightedMean';

interface SubTeamRow extends Record<string, unknown> {
  team: string;
  tier: number;
  cost_currency: string | null;
  models: number | string;
  proved: number | string;
  protected: number | string;
  graded: number | string;
}

/** The given groups, each with its descendants rolled up, from one aggregate query. */
export async function subTeams(
  knex: Knex,
  groups: Array<{ entity_ref: string; title: string }>,
  visibility: Visibility,
  cost: CostScope,
  standard: Standard,
): Promise<SubTeam[]> {
  if (groups.length === 0) {
    return [];
  }
  const rows: SubTeamRow[] = await restrictToVisible(
    assessmentsAsSeen(knex, cost)
      .join('catalog_group_closure', 'owner_ref', 'descendant_ref')
      .whereIn(
        'ancestor_ref',
        setOf(
          knex,
          groups.map(group => group.entity_ref),
        ),
      ),
    knex,
    visibility,
  )
    .select({ team: 'ancestor_ref' }, 'tier', 'cost_currency')
    .count({ models: '*' })
    .sum({ proved: 'proved' })
    .select(
      ...costSums(knex, 'amount'),
      knex.raw(
        `sum(case when recovery = 'protected' then 1 else 0 end) as protected`,
      ),
      knex.raw(`sum(case when grade = 'withheld' then 0 else 1 end) as graded`),
    )
    .groupBy('ancestor_ref', 'tier', 'cost_currency');

  const byTeam = groupBy(rows, row => row.team);
  return groups.map(group => {
    const own = byTeam.get(group.entity_ref) ?? [];
    const mean = weightedMean(
      own.map(row => ({
        tier: row.tier,
        models: Number(row.models),
        total: Number(row.proved),
      })),
      standard,
    );
    const graded = sum(own.map(row => row.graded));
    const t1 = own.filter(row => row.tier === 1);
    return {
      entityRef: group.entity_ref,
      title: group.title,
      models: sum(own.map(row => row.models)),
      ...(mean && {
        portability: mean.points,
        grade: graded === 0 ? ('withheld' as const) : mean.grade,
      }),
      t1: {
        models: sum(t1.map(row => row.models)),
        protected: sum(t1.map(row => row.protected)),
      },
      cost: costsOf(own),
    };
  });
}

/** One sum for each currency. */
function costsOf(rows: SubTeamRow[]): SubTeam['cost'] {
  return [...groupBy(rows, row => row.cost_currency ?? '')]
    .filter(([currency]) => currency !== '')
    .map(([currency, own]) => ({
      currency,
      amount:
        Number(
          own.reduce((total, row) => total + readCostSum(row, 'amount'), 0n),
        ) / SCALE,
    }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

function sum(values: Array<number | string | null>): number {
  return values.reduce<number>((total, value) => total + Number(value), 0);
}

import {
  LAPSING_WITHIN_DAYS,
  type Rollup,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { dayOf } from './dayOf';

const DAY_MS = 86_400_000;

interface CountRow {
  in_force: number | string | null;
  lapsing: number | string | null;
  requested: number | string | null;
}

/**
 * How many exemptions of the given models are in force, lapse soon, and wait for a decision. As `countExemptions` of the
 * domain, in one query.
 *
 * @param models - Rows of `assessments`
 */
export async function countExemptions(
  knex: Knex,
  models: Knex.QueryBuilder,
  now: Date,
): Promise<Rollup['exemptions']> {
  const soon = dayOf(new Date(now.getTime() + LAPSING_WITHIN_DAYS * DAY_MS));
  const [row]: CountRow[] = await knex('exemptions')
    .whereIn('state', ['requested', 'approved'])
    .where('until', '>=', dayOf(now))
    .whereIn('entity_ref', models.select('assessments.entity_ref'))
    .select(
      knex.raw(
        `sum(case when state = 'approved' then 1 else 0 end) as in_force`,
      ),
      knex.raw(
        `sum(case when state = 'approved' and until <= ? then 1 else 0 end) as lapsing`,
        [soon],
      ),
      knex.raw(
        `sum(case when state = 'requested' then 1 else 0 end) as requested`,
      ),
    );
  return {
    inForce: Number(row.in_force),
    lapsing30Days: Number(row.lapsing),
    requested: Number(row.requested),
  };
}

import type { Knex } from 'knex';
import { type Reading, readUnits, restrictToTax, sumOf } from './amountColumns';
import {
  type CostAudience,
  restrictToAudience,
  restrictToTeam,
  seesEverything,
} from './CostAudience';
import type { Units } from './units';

/** What models cost in one month at one provider. */
export interface MonthSum {
  month: string;
  provider: string;
  currency: string;
  amount: Units;
}

/**
 * Costs by month and provider since a month, of a group with its descendants or of all models. Who sees everything is
 * answered from the sums that are kept by owner, whose rows do not grow with the number of models.
 */
export async function yearByProvider(
  knex: Knex,
  options: {
    groupRef?: string;
    audience: CostAudience;
    reading: Reading;
    since: string;
  },
): Promise<MonthSum[]> {
  const { reading, since } = options;
  const query = seesEverything(options.audience)
    ? ownersSums(knex, options.groupRef)
    : modelsSums(knex, options.groupRef, options.audience);
  const rows: Array<Record<string, string>> = await restrictToTax(
    query.where('month', '>=', since),
    reading,
  )
    .select('month', { site_provider: 'costs.provider' }, 'currency')
    .select(...sumOf(knex, reading.basis, 'amount'))
    .groupBy('month', 'costs.provider', 'currency')
    .orderBy(['month', 'costs.provider', 'currency']);
  return rows.map(row => ({
    month: row.month,
    provider: row.site_provider,
    currency: row.currency,
    amount: readUnits(row, 'amount'),
  }));
}

function ownersSums(
  knex: Knex,
  groupRef: string | undefined,
): Knex.QueryBuilder {
  const sums = knex('cost_team_months as costs');
  return groupRef === undefined
    ? sums
    : sums.whereIn(
        'owner_ref',
        knex('catalog_group_closure')
          .select('descendant_ref')
          .where({ ancestor_ref: groupRef }),
      );
}

function modelsSums(
  knex: Knex,
  groupRef: string | undefined,
  audience: CostAudience,
): Knex.QueryBuilder {
  return restrictToAudience(
    restrictToTeam(knex('assessments'), knex, groupRef),
    knex,
    audience,
  ).join(
    'cost_model_months as costs',
    'costs.entity_ref',
    'assessments.entity_ref',
  );
}

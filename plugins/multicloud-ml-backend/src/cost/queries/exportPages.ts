import type { Knex } from 'knex';
import { whereInSet } from '../../database/sets';
import { type Reading, readUnits, restrictToTax, sumOf } from './amountColumns';
import type { Units } from './units';

/** What one deployment of a model cost in one month, by one method. */
export interface ExportRow {
  entity_ref: string;
  title: string;
  owner_ref: string | null;
  tier: number;
  deployment: string;
  role: string;
  provider: string;
  region: string;
  service: string;
  month: string;
  method: string;
  split: string;
  source: string;
  currency: string;
  amount: Units;
}

/** Models on a page: at two years and three sites some 15,000 rows. */
const MODELS_PER_PAGE = 200;

const KEY = [
  'cost_model_months.entity_ref',
  'title',
  'owner_ref',
  'tier',
  'deployment',
  'role',
  'cost_model_months.provider',
  'cost_model_months.region',
  'service',
  'month',
  'method',
  'split',
  'source',
  'currency',
];

const ORDER = [
  'cost_model_months.entity_ref',
  'month',
  'deployment',
  'service',
  'method',
];

/**
 * Every month of the models of a query over `assessments`, page by page in order of their refs: never more than a page
 * is held at once.
 */
export async function* exportPages(
  models: () => Knex.QueryBuilder,
  knex: Knex,
  reading: Reading,
): AsyncGenerator<ExportRow[]> {
  let after = '';
  for (;;) {
    const page: Array<{ entity_ref: string }> = await models()
      .where('assessments.entity_ref', '>', after)
      .select('assessments.entity_ref')
      .orderBy('assessments.entity_ref')
      .limit(MODELS_PER_PAGE);
    const last = page.at(-1);
    if (!last) {
      return;
    }
    after = last.entity_ref;
    const rows: Array<ExportRow & Record<string, unknown>> =
      await restrictToTax(
        whereInSet(
          knex('cost_model_months').join(
            'assessments',
            'assessments.entity_ref',
            'cost_model_months.entity_ref',
          ),
          knex,
          'cost_model_months.entity_ref',
          page.map(row => row.entity_ref),
        ),
        reading,
      )
        .select(KEY)
        .select(...sumOf(knex, reading.basis, 'amount'))
        .groupBy(KEY)
        .orderBy(ORDER);
    yield rows.map(row => ({ ...row, amount: readUnits(row, 'amount') }));
  }
}

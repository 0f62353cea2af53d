import type { Knex } from 'knex';
import { dayOf } from './dayOf';

/** How many exemptions each model has that are approved and have not lapsed; models without any are left out. */
export async function countInForce(
  knex: Knex,
  now: Date,
): Promise<Map<string, number>> {
  const rows: Array<{ entity_ref: string; count: number | string }> =
    await knex('exemptions')
      .select('entity_ref')
      .count({ count: '*' })
      .where({ state: 'approved' })
      .where('until', '>=', dayOf(now))
      .groupBy('entity_ref');
  return new Map(rows.map(row => [row.entity_ref, Number(row.count)]));
}

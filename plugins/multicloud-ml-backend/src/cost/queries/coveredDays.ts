import type { Knex } from 'knex';
import { type Coverage, coverageKey } from './coverage';
import type { Period } from './days';

/** The days of a period on which each bill has any line at all, by {@link coverageKey}: on these, no line is no cost. */
export async function coveredDays(
  knex: Knex,
  coverage: readonly Coverage[],
  { from, to }: Period,
): Promise<Map<string, Set<string>>> {
  const covered = new Map<string, Set<string>>();
  for (const { source, provider, asOf } of coverage) {
    const rows: Array<{ day: string }> = await knex('cost_parts')
      .distinct('day')
      .where({ source, provider })
      .whereNot({ delivery_id: 0 })
      .whereBetween('day', [from, to < asOf ? to : asOf]);
    covered.set(
      coverageKey({ source, provider }),
      new Set(rows.map(row => row.day)),
    );
  }
  return covered;
}

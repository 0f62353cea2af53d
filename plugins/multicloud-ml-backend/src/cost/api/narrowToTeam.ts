import type { Knex } from 'knex';
import {
  type CostAudience,
  restrictToAudience,
  restrictToTeam,
} from '../queries/CostAudience';

/**
 * What the caller may see of one team. For a caller with conditions the ids are resolved here, once: every statement
 * that follows is then given a set no larger than the team, and has nothing else to compare.
 */
export async function narrowToTeam(
  knex: Knex,
  groupRef: string | undefined,
  { visibility, cost }: CostAudience,
): Promise<CostAudience> {
  if (visibility.kind !== 'some') {
    return { visibility, cost };
  }
  const rows: Array<{ id: number }> = await restrictToAudience(
    restrictToTeam(knex('assessments'), knex, groupRef),
    knex,
    { visibility: { kind: 'all' }, cost },
  ).select('assessments.id');
  return {
    visibility: {
      kind: 'some',
      ids: new Set(
        rows.map(row => row.id).filter(id => visibility.ids.has(id)),
      ),
    },
    cost: { kind: 'all' },
  };
}

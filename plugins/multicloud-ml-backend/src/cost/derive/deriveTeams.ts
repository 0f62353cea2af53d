import type { Knex } from 'knex';
import { LIMB_COLUMNS } from './DerivedRow';
import { limbSums } from './limbSums';

const OWNER = `coalesce(t.owner_ref, '')`;

/** Makes the months of direct owners again: one month of all of them, or all months of one. */
export async function deriveTeams(
  tx: Knex.Transaction,
  scope: { month: string } | { ownerRef: string },
): Promise<void> {
  const keys = [OWNER, 'm.month', 'm.provider', 'm.currency', 'm.tax'];
  const rows = tx('cost_model_months as m')
    .leftJoin('cost_targets as t', 't.entity_ref', 'm.entity_ref')
    .select(
      tx.raw(
        [
          ...keys,
          ...limbSums('effective', 'm'),
          ...limbSums('billed', 'm'),
        ].join(', '),
      ),
    )
    .groupByRaw(keys.join(', '));
  const old = tx('cost_team_months');
  if ('month' in scope) {
    rows.where('m.month', scope.month);
    old.where({ month: scope.month });
  } else {
    rows.whereRaw(`${OWNER} = ?`, [scope.ownerRef]);
    old.where({ owner_ref: scope.ownerRef });
  }
  await old.delete();
  await tx(
    tx.raw('?? (??)', [
      'cost_team_months',
      ['owner_ref', 'month', 'provider', 'currency', 'tax', ...LIMB_COLUMNS],
    ]),
  ).insert(rows);
}

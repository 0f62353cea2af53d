import type { Knex } from 'knex';

/** Removes what has become too old to be kept, and the lists of bearers that no item has any more. */
export async function pruneDerived(
  tx: Knex.Transaction,
  firstMonth: string,
): Promise<void> {
  await tx('cost_model_months').where('month', '<', firstMonth).delete();
  await tx('cost_team_months').where('month', '<', firstMonth).delete();
  const bills: Array<{ source: string; provider: string; days_from: string }> =
    await tx('cost_as_of').select('source', 'provider', 'days_from');
  for (const { source, provider, days_from } of bills) {
    await tx('cost_model_days')
      .where({ source, provider })
      .where('day', '<', days_from)
      .delete();
  }
  await tx('cost_shares')
    .whereNotExists(
      tx('cost_items').select('id').whereRaw('shares_id = cost_shares.id'),
    )
    .delete();
}

import type { Knex } from 'knex';
import type { CostSettings } from '../../config/readCostSettings';
import { attributionBasis } from '../attribution/Attributor';

/** Whether bills or models have changed since figures were made of them last. */
export async function isSettling(
  knex: Knex,
  accounts: CostSettings['accounts'],
): Promise<boolean> {
  const state: { targets: string | number; attributed: string | null } =
    await knex('cost_state').where({ id: 1 }).first('targets', 'attributed');
  return (
    state.attributed !== attributionBasis(String(state.targets), accounts) ||
    Boolean(await knex('cost_due').first('kind'))
  );
}

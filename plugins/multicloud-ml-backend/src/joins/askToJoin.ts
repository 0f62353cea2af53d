import type { Knex } from 'knex';

/** Notes that something has changed that joining goes by. Keeps joining waiting until the transaction ends. */
export async function askToJoin(tx: Knex.Transaction): Promise<void> {
  await tx('inventory_join_state').where({ id: 1 }).increment('asked', 1);
}

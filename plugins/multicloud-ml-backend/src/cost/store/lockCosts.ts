import type { Knex } from 'knex';

/**
 * Waits until nobody else changes costs, and keeps others waiting until the transaction ends. What is stored, what is
 * due and what is derived change only under it, so that a figure is never derived from half of a change.
 */
export async function lockCosts(tx: Knex.Transaction): Promise<void> {
  await tx('cost_state').where({ id: 1 }).increment('turn', 1);
}

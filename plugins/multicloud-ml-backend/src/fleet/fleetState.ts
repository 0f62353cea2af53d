import type { Knex } from 'knex';

/** How far the fleet in the database has come: each number counts up with what changes it. */
export interface FleetState {
  /** Assessments were written. */
  revision: number;
  /** Assessments were removed. */
  removals: number;
  /** The tree of groups is another one. */
  groupChanges: number;
}

/** One small read. */
export async function readFleetState(knex: Knex): Promise<FleetState> {
  const row:
    | Record<'revision' | 'removals' | 'group_changes', number | string>
    | undefined = await knex('fleet_state').where({ id: 1 }).first();
  return {
    revision: Number(row?.revision),
    removals: Number(row?.removals),
    groupChanges: Number(row?.group_changes),
  };
}

/**
 * The number that the rows of this transaction carry. Keeps other writers of assessments waiting until the transaction
 * ends, so that whoever has read a revision has seen everything below it; ask for it before any row is locked.
 */
export async function nextRevision(tx: Knex.Transaction): Promise<number> {
  const [{ revision }] = await tx('fleet_state')
    .where({ id: 1 })
    .increment('revision', 1)
    .returning('revision');
  return Number(revision);
}

/** Says that the transaction removes assessments. */
export async function noteRemoval(tx: Knex.Transaction): Promise<void> {
  await tx('fleet_state').where({ id: 1 }).increment('removals', 1);
}

/** Says that the transaction changes the tree of groups. */
export async function noteGroupChange(tx: Knex.Transaction): Promise<void> {
  await tx('fleet_state').where({ id: 1 }).increment('group_changes', 1);
}

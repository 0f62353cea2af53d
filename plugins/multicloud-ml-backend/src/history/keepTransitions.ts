import type { Standard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { whereInSet } from '../database/sets';
import { insertNewRows } from '../database/upsertRows';
import {
  type NewTransitionRow,
  type StandingRow,
  type StoredStanding,
  TRANSITION_COLUMNS,
} from './TransitionRow';
import { toTransitionRow } from './toTransitionRow';

/**
 * Keeps what of assessments that were just written differs from before.
 *
 * @param tx - The transaction that wrote them. It began with `nextRevision`, which keeps other writers waiting: so `before`
 * is what was replaced, and no change is kept twice however many replicas find it
 */
export async function keepTransitions(
  tx: Knex,
  before: ReadonlyMap<string, StoredStanding>,
  rows: ReadonlyArray<StandingRow & { assessed_at: string }>,
  standard: Standard,
): Promise<void> {
  const [first] = rows;
  if (!first) {
    return;
  }
  // Nothing is known of the days before.
  await tx('history_state')
    .where({ id: 1 })
    .whereNull('began_at')
    .update({ began_at: first.assessed_at });
  await noteStandard(tx, standard, first.assessed_at);
  const fresh = await idsOf(
    tx,
    rows.map(row => row.entity_ref).filter(ref => !before.has(ref)),
  );
  await add(
    tx,
    rows.flatMap(row => {
      const old = before.get(row.entity_ref);
      const id = old?.id ?? fresh.get(row.entity_ref);
      return id === undefined
        ? []
        : toTransitionRow(old, row, { id, at: row.assessed_at }) ?? [];
    }),
  );
}

/**
 * Keeps that models left the catalog.
 *
 * @param tx - The transaction that removes them; it began with `noteRemoval`
 */
export async function keepDepartures(
  tx: Knex,
  before: readonly StoredStanding[],
  at: string,
): Promise<void> {
  await add(
    tx,
    before.flatMap(
      row => toTransitionRow(row, undefined, { id: row.id, at }) ?? [],
    ),
  );
}

async function idsOf(
  tx: Knex,
  entityRefs: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (entityRefs.length === 0) {
    return new Map();
  }
  const rows: Array<{ id: number; entity_ref: string }> = await whereInSet(
    tx('assessments').select('id', 'entity_ref'),
    tx,
    'entity_ref',
    entityRefs,
  );
  return new Map(rows.map(row => [row.entity_ref, row.id]));
}

/** Keeps with which weights models count from now on: a later Standard does not weigh what was before it. */
async function noteStandard(
  tx: Knex,
  { version, tierWeights }: Standard,
  at: string,
): Promise<void> {
  const last: { version: string } | undefined = await tx('history_standards')
    .select('version')
    .orderBy('id', 'desc')
    .first();
  if (last?.version !== version) {
    await tx('history_standards').insert({
      version,
      at,
      tier_weights: JSON.stringify(tierWeights),
    });
  }
}

async function add(tx: Knex, rows: NewTransitionRow[]): Promise<void> {
  if (rows.length > 0) {
    await insertNewRows<NewTransitionRow>(
      tx,
      'transitions',
      TRANSITION_COLUMNS,
      rows,
    );
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Transition } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { upsertRows } from '../database/upsertRows';
import type { TransitionRow } from '../history/TransitionRow';
import { toTransition } from '../history/toTransition';
import { type NetChange, netChanges } from './NetChange';

/** Older changes are no news. */
const DAYS_OF_NEWS = 7;
const HOUR_MS = 3_600_000;
const ROWS_PER_PAGE = 5000;

/** Changes that owners have not been told of. */
export interface Untold {
  /** Those for the worse that have had a turn to settle. */
  worse: NetChange[];
  /** Says how far everything is told but for what failed. */
  settle: (failed: readonly NetChange[]) => Promise<void>;
}

/**
 * Finds the changes that owners are to be told of, from transitions that nobody was told of yet.
 *
 * A change is left for one turn before it is told, so that what is back to where it was by then is not told at all, and
 * what has one cause is told together. What happened to a model just after it was first graded is no news either: its facts
 * are still coming in.
 */
export class ChangeNews {
  constructor(
    private readonly knex: Knex,
    private readonly options: { settleHours: number },
  ) {}

  async untold(now: Date): Promise<Untold> {
    const { knex } = this;
    const state: { seen_id: number; settled_id: number } = await knex(
      'notification_state',
    )
      .where({ id: 1 })
      .first('seen_id', 'settled_id');
    const last = await knex('transitions').max({ id: 'id' }).first();
    const fresh = await this.newModels(now);
    const transitions = await this.transitions(state.settled_id, now);
    const ripe = netChanges(
      transitions.filter(({ id }) => id <= state.seen_id),
    );
    const until = new Map(
      netChanges(transitions).map(change => [change.entityRef, change]),
    );
    // As it is by now: what has come back or has left meanwhile is told no more, and what has moved on is told whole.
    const due = ripe.flatMap(change =>
      change.direction === 'worse' ? until.get(change.entityRef) ?? [] : change,
    );
    return {
      worse: due.filter(
        change => change.direction === 'worse' && !fresh.has(change.entityRef),
      ),
      settle: async failed => {
        const open = new Set(failed.map(change => change.entityRef));
        const settled = Math.min(
          state.seen_id,
          ...failed.map(change => change.firstId - 1),
        );
        await noteTold(
          knex,
          due.filter(
            change => change.lastId > settled && !open.has(change.entityRef),
          ),
        );
        await knex('notification_state')
          .where({ id: 1 })
          .update({ seen_id: last?.id ?? 0, settled_id: settled });
        await knex('told_changes').where('told_id', '<=', settled).delete();
      },
    };
  }

  /** Models that were first graded a short time ago. */
  private async newModels(now: Date): Promise<ReadonlySet<string>> {
    const since = now.getTime() - this.options.settleHours * HOUR_MS;
    const refs: string[] = await this.knex('transitions')
      .whereNull('old_tier')
      .where('at', '>', new Date(since).toISOString())
      .distinct()
      .pluck('entity_ref');
    return new Set(refs);
  }

  private async transitions(
    settledId: number,
    now: Date,
  ): Promise<Transition[]> {
    const since = new Date(now.getTime() - DAYS_OF_NEWS * 24 * HOUR_MS);
    const found: Transition[] = [];
    let after = settledId;
    for (;;) {
      const rows: TransitionRow[] = await this.knex('transitions')
        .leftJoin(
          'told_changes',
          'told_changes.entity_ref',
          'transitions.entity_ref',
        )
        .select('transitions.*')
        .where('transitions.id', '>', after)
        .where('transitions.at', '>', since.toISOString())
        .whereRaw('transitions.id > coalesce(told_changes.told_id, 0)')
        .orderBy('transitions.id')
        .limit(ROWS_PER_PAGE);
      found.push(...rows.map(toTransition));
      if (rows.length < ROWS_PER_PAGE) {
        return found;
      }
      after = rows[rows.length - 1].id;
      await nextTurn();
    }
  }
}

/** Notes that nobody need be told of these changes any more. */
export async function noteTold(
  knex: Knex,
  changes: readonly NetChange[],
): Promise<void> {
  await upsertRows(
    knex,
    'told_changes',
    ['entity_ref'],
    ['entity_ref', 'told_id'],
    changes.map(change => ({
      entity_ref: change.entityRef,
      told_id: change.lastId,
    })),
  );
}

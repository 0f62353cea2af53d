import {
  type JoinNameRule,
  type JoinPin,
  joinSightings,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { keyOf } from '../assessment/loadEvidence';
import { hashOf } from '../database/hashOf';
import type { JoinRow } from './JoinRows';
import type { JoinStore, StoredJoinRow } from './JoinStore';
import type { Nameless, OwnRefs } from './OwnRefs';
import { askToJoin } from './askToJoin';
import { type KeyedRow, giveOwnRefs } from './giveOwnRefs';
import { splitRef } from './splitRef';
import { toJoinRow } from './toJoinRow';

/** What a person wants of a sighting. */
export interface Decision {
  source: string;
  externalId: string;
  as: 'join' | 'split' | 'release';
  /** The model that it is to be joined with; of the others, the one that it belongs to. */
  entityRef: string;
  by: string;
  at: string;
}

/**
 * Keeps the sightings of one model together. It always looks at everything and writes what is different, under a lock,
 * since two backends may read two sources at once.
 */
export class Joiner {
  constructor(
    private readonly knex: Knex,
    private readonly store: JoinStore,
    private readonly ownRefs: OwnRefs,
    private readonly nameRules: readonly JoinNameRule[],
  ) {}

  /**
   * Joins anew when anything has changed that joining goes by.
   *
   * @returns entity refs of the models that won or lost a sighting, or learnt of a conflict
   */
  async joinIfDue(): Promise<string[]> {
    const catalogRefs = await this.store.catalogRefs();
    const settings = this.settingsHash(catalogRefs);
    const state = await this.store.state();
    if (
      Number(state.asked) === Number(state.done) &&
      state.settings === settings
    ) {
      return [];
    }
    const nameless = await this.ownRefs.nameless();
    const changes = await this.knex.transaction(async tx => {
      await askToJoin(tx);
      return this.join(tx, catalogRefs, nameless);
    });
    return changedRefs(changes);
  }

  /**
   * Does what a person decided.
   *
   * @throws ConflictError when it is so already
   */
  async decide(
    decision: Decision,
  ): Promise<{ entityRef: string; changed: string[] }> {
    const catalogRefs = await this.store.catalogRefs();
    const nameless = await this.ownRefs.nameless();
    const key = keyOf(decision.source, decision.externalId);
    return this.knex.transaction(async tx => {
      await askToJoin(tx);
      await this.note(tx, decision, catalogRefs);
      const changes = await this.join(tx, catalogRefs, nameless);
      const rows = await this.store.rows(tx);
      return {
        entityRef:
          rows.find(row => keyOf(row.source, row.external_id) === key)
            ?.entity_ref ?? decision.entityRef,
        changed: changedRefs(changes),
      };
    });
  }

  private async note(
    tx: Knex.Transaction,
    decision: Decision,
    catalogRefs: ReadonlySet<string>,
  ): Promise<void> {
    const { source, externalId, as, by, at } = decision;
    if (as === 'release') {
      if (!(await this.store.unpin(tx, decision))) {
        throw new ConflictError(
          `Nobody has decided where ${externalId} of ${source} belongs; there is nothing to take back.`,
        );
      }
      return;
    }
    const pin: Omit<JoinPin, 'entityRef'> = { source, externalId, as, by, at };
    await this.store.pin(tx, {
      ...pin,
      entityRef:
        as === 'join'
          ? decision.entityRef
          : splitRef(
              decision,
              await this.store.rows(tx),
              await this.store.pins(tx),
              catalogRefs,
            ),
    });
  }

  private async join(
    tx: Knex.Transaction,
    catalogRefs: ReadonlySet<string>,
    nameless: readonly Nameless[],
  ): Promise<Array<{ before: StoredJoinRow; after: JoinRow }>> {
    const { asked } = await this.store.state(tx);
    const pins = await this.store.pins(tx);
    const rows = keyed(await this.store.rows(tx));
    const ownRefs = giveOwnRefs(rows, nameless, pins);
    const named = rows.filter(({ row }) =>
      ownRefs.has(keyOf(row.source, row.external_id)),
    );
    const joined = joinSightings({
      sightings: named.map(({ row, keys }) => ({
        ...keys,
        source: row.source,
        externalId: row.external_id,
        ownRef: ownRefs.get(keyOf(row.source, row.external_id)) ?? '',
        firstSeenAt: row.first_seen_at,
      })),
      pins,
      nameRules: this.nameRules,
      catalogRefs,
    });
    const before = new Map(
      named.map(({ row }) => [keyOf(row.source, row.external_id), row]),
    );
    const changes = joined.flatMap(one => {
      const key = keyOf(one.source, one.externalId);
      const old = before.get(key);
      const after = toJoinRow(one, ownRefs.get(key) ?? null);
      return old && differs(old, after) ? [{ before: old, after }] : [];
    });
    await this.store.write(
      tx,
      changes.map(({ after }) => after),
    );
    // What came without a name yet is looked at again.
    const done = named.length === rows.length ? asked : Number(asked) - 1;
    await this.store.looked(tx, done, this.settingsHash(catalogRefs));
    return changes;
  }

  private settingsHash(catalogRefs: ReadonlySet<string>): string {
    return hashOf([this.nameRules, [...catalogRefs].sort()]);
  }
}

/** Sightings with their keys, the first seen first; what was stored before there were keys waits for its next poll. */
function keyed(rows: StoredJoinRow[]): KeyedRow[] {
  return rows
    .flatMap(row =>
      row.join_keys === null
        ? []
        : [{ row, keys: JSON.parse(row.join_keys), order: orderOf(row) }],
    )
    .sort((a, b) => (a.order < b.order ? -1 : 1));
}

function orderOf(row: StoredJoinRow): string {
  return [row.first_seen_at, row.source, row.external_id].join('\n');
}

function differs(before: StoredJoinRow, after: JoinRow): boolean {
  return (
    before.entity_ref !== after.entity_ref ||
    before.own_ref !== after.own_ref ||
    before.join_kind !== after.join_kind ||
    before.join_detail !== after.join_detail ||
    before.join_conflicts !== after.join_conflicts
  );
}

function changedRefs(
  changes: Array<{ before: JoinRow; after: JoinRow }>,
): string[] {
  const refs = changes.flatMap(({ before, after }) => [
    before.entity_ref,
    after.entity_ref,
  ]);
  return [...new Set(refs)].filter(ref => ref !== '');
}

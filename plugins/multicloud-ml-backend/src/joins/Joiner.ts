import {
  type JoinNameRule,
  type JoinPin,
  joinSightings,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { keyOf } from '../assessment/loadEvidence';
import { hashOf } from '../database/hashOf';
import type { Decision } from './Decision';
import type { JoinRow } from './JoinRows';
import type { JoinStore, StoredJoinRow } from './JoinStore';
import type { Nameless, OwnRefs } from './OwnRefs';
import { askToJoin } from './askToJoin';
import { changedRefs, differs } from './changes';
import { giveOwnRefs } from './giveOwnRefs';
import { keyed } from './keyed';
import { splitRef } from './splitRef';
import { toJoinRow } from './toJoinRow';

/** Where everything belongs. */
interface Plan {
  /** By source and external id. */
  decided: ReadonlyMap<string, JoinRow>;
  /** What is to be written. */
  changes: Array<{ before: StoredJoinRow; after: JoinRow }>;
  /** Whether everything has a name. */
  isWhole: boolean;
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
    const { changes } = await this.knex.transaction(async tx => {
      await askToJoin(tx);
      return this.join(tx, catalogRefs, nameless);
    });
    return changedRefs(changes);
  }

  /**
   * Where a sighting would go by itself if nobody had decided about it.
   *
   * @returns nothing when it would be joined with nothing
   */
  async withoutDecision(sighting: {
    source: string;
    externalId: string;
  }): Promise<string | undefined> {
    const key = keyOf(sighting.source, sighting.externalId);
    const pins = await this.store.pins(this.knex);
    const { decided } = await this.plan(this.knex, {
      catalogRefs: await this.store.catalogRefs(),
      nameless: [],
      pins: pins.filter(pin => keyOf(pin.source, pin.externalId) !== key),
    });
    const row = decided.get(key);
    return row?.entity_ref === row?.own_ref ? undefined : row?.entity_ref;
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
    return this.knex.transaction(async tx => {
      await askToJoin(tx);
      await this.note(tx, decision, catalogRefs);
      const { changes, decided } = await this.join(tx, catalogRefs, nameless);
      const row = decided.get(keyOf(decision.source, decision.externalId));
      return {
        entityRef: row?.entity_ref ?? decision.entityRef,
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
  ): Promise<Plan> {
    const { asked } = await this.store.state(tx);
    const pins = await this.store.pins(tx);
    const plan = await this.plan(tx, { catalogRefs, nameless, pins });
    await this.store.write(
      tx,
      plan.changes.map(({ after }) => after),
    );
    // What came without a name yet is looked at again.
    const done = plan.isWhole ? asked : Number(asked) - 1;
    await this.store.looked(tx, done, this.settingsHash(catalogRefs));
    return plan;
  }

  private async plan(
    knex: Knex,
    by: {
      catalogRefs: ReadonlySet<string>;
      nameless: readonly Nameless[];
      pins: readonly JoinPin[];
    },
  ): Promise<Plan> {
    const rows = keyed(await this.store.rows(knex));
    const ownRefs = giveOwnRefs(rows, by.nameless, by.pins);
    const sightings = rows.flatMap(({ row, keys }) => {
      const ownRef = ownRefs.get(keyOf(row.source, row.external_id));
      return ownRef === undefined
        ? []
        : [
            {
              ...keys,
              source: row.source,
              externalId: row.external_id,
              ownRef,
              firstSeenAt: row.first_seen_at,
            },
          ];
    });
    const joined = joinSightings({
      sightings,
      pins: by.pins,
      nameRules: this.nameRules,
      catalogRefs: by.catalogRefs,
    });
    const decided = new Map(
      joined.map(one => {
        const key = keyOf(one.source, one.externalId);
        return [key, toJoinRow(one, ownRefs.get(key) ?? null)];
      }),
    );
    return {
      decided,
      changes: rows.flatMap(({ row }) => {
        const after = decided.get(keyOf(row.source, row.external_id));
        return after && differs(row, after) ? [{ before: row, after }] : [];
      }),
      isWhole: sightings.length === rows.length,
    };
  }

  private settingsHash(catalogRefs: ReadonlySet<string>): string {
    return hashOf([this.nameRules, [...catalogRefs].sort()]);
  }
}

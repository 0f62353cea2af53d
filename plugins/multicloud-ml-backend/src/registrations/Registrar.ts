import type { ObservedModel } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { ModelSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import type { Knex } from 'knex';
import type { ModelStore } from '../catalog/ModelStore';
import { whereInSet } from '../database/sets';
import type { InventoryModelRow } from '../inventory/InventoryRows';
import type { RegistrationRow } from './RegistrationRow';
import type { RegistrationStore } from './RegistrationStore';
import { ORIGIN_PREFIX, toEntity } from './toEntity';

/** After this long without anybody taking a yielded ref over, it is registered again. */
const YIELD_GRACE_MS = 3_600_000;

/** Decides which models of sources are to be catalog entities. What a team registers itself always wins. */
export class Registrar {
  private catalogWasRead = false;

  constructor(
    private readonly knex: Knex,
    private readonly store: RegistrationStore,
    private readonly models: ModelStore,
    private readonly sources: readonly ModelSource[],
    private readonly options: {
      clock: () => Date;
      onRegistrationsChanged: () => Promise<void>;
    },
  ) {}

  /**
   * Registers what sources know and nobody else registered, and withdraws what somebody else did, and what joining has
   * left without any sighting.
   *
   * Before the catalog has been read for the first time nobody knows what teams registered themselves, so nothing is
   * registered then.
   */
  async sync(options: { catalogWasRead: boolean }): Promise<void> {
    this.catalogWasRead ||= options.catalogWasRead;
    const registering = this.sources.filter(source => source.register);
    if (
      registering.length === 0 ||
      !(this.catalogWasRead || (await this.models.any()))
    ) {
      return;
    }
    const wanted = await this.wanted(registering);
    const known = new Map(
      (await this.store.find()).map(row => [row.entity_ref, row]),
    );
    const origins = await this.models.origins([
      ...new Set([...wanted.keys(), ...known.keys()]),
    ]);
    const elsewhere = new Set(
      [...origins]
        .filter(([, origin]) => !origin.startsWith(ORIGIN_PREFIX))
        .map(([ref]) => ref),
    );
    const now = this.options.clock();

    await this.store.markTakenOver(
      [...known.values()]
        .filter(row => row.yielded_at && !row.taken_over)
        .map(row => row.entity_ref)
        .filter(ref => elsewhere.has(ref)),
    );

    const changes: Array<Omit<RegistrationRow, 'sequence'>> = [];
    for (const [entityRef, { source, entity }] of wanted) {
      const row = known.get(entityRef);
      if (elsewhere.has(entityRef)) {
        if (row?.entity) {
          changes.push(withdrawn(row, now, 1));
        }
      } else if (!isYielded(row, now) && row?.entity !== entity) {
        changes.push({
          entity_ref: entityRef,
          source,
          entity,
          yielded_at: null,
          taken_over: 0,
        });
      }
    }
    const seen = await this.seen();
    for (const row of known.values()) {
      if (
        row.entity &&
        !wanted.has(row.entity_ref) &&
        !seen.has(row.entity_ref)
      ) {
        // It comes back at once when its sighting does, so it is not yielded.
        changes.push({ ...withdrawn(row, now, 0), yielded_at: null });
      }
    }
    await this.say(changes);
  }

  /**
   * Gives a ref up because an entity of another origin claims it. Its inventory, drills and history stay.
   *
   * @returns whether the ref was registered
   */
  async yieldTo(entityRef: string): Promise<boolean> {
    const [row] = await this.store.find([entityRef]);
    if (!row?.entity) {
      return false;
    }
    await this.say([withdrawn(row, this.options.clock(), 0)]);
    return true;
  }

  private async say(
    changes: Array<Omit<RegistrationRow, 'sequence'>>,
  ): Promise<void> {
    await this.store.say(changes);
    if (changes.length > 0) {
      await this.options.onRegistrationsChanged();
    }
  }

  /** The entity of every model of the given sources, by ref. Of several that are one the first source wins. */
  private async wanted(
    sources: ModelSource[],
  ): Promise<Map<string, { source: string; entity: string }>> {
    const byId = new Map(sources.map(source => [source.id, source]));
    const rows: Array<
      Pick<
        InventoryModelRow,
        'source' | 'scope' | 'entity_ref' | 'own_ref' | 'content'
      >
    > = await whereInSet(
      this.knex('inventory_models')
        .select('source', 'scope', 'entity_ref', 'own_ref', 'content')
        .whereNotNull('join_kind')
        .whereLike('entity_ref', 'component:%')
        .orderBy(['source', 'external_id']),
      this.knex,
      'source',
      [...byId.keys()],
    );
    const wanted = new Map<string, { source: string; entity: string }>();
    // Whoever gave the entity its name describes it.
    const [named, others] = [true, false].map(isOwn =>
      rows.filter(row => (row.own_ref === row.entity_ref) === isOwn),
    );
    for (const row of [...named, ...others]) {
      const source = byId.get(row.source);
      if (source && !wanted.has(row.entity_ref)) {
        const model: Omit<ObservedModel, 'deployments'> = JSON.parse(
          row.content,
        );
        wanted.set(row.entity_ref, {
          source: row.source,
          entity: JSON.stringify(
            toEntity(row.entity_ref, model, source, row.scope),
          ),
        });
      }
    }
    return wanted;
  }

  /** Every entity that any source, also one that is no longer configured, has told of. */
  private async seen(): Promise<Set<string>> {
    const rows: Array<Pick<InventoryModelRow, 'entity_ref'>> = await this.knex(
      'inventory_models',
    ).distinct('entity_ref');
    return new Set(rows.map(row => row.entity_ref));
  }
}

function withdrawn(row: RegistrationRow, now: Date, takenOver: 0 | 1) {
  return {
    entity_ref: row.entity_ref,
    source: row.source,
    entity: null,
    yielded_at: now.toISOString(),
    taken_over: takenOver,
  };
}

/** A ref that was given up stays so until its new origin was seen and is gone again, or never came. */
function isYielded(row: RegistrationRow | undefined, now: Date): boolean {
  if (!row?.yielded_at || row.taken_over) {
    return false;
  }
  return now.getTime() - Date.parse(row.yielded_at) < YIELD_GRACE_MS;
}

import type { JoinPin } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { updateRows } from '../database/updateRows';
import { upsertRows } from '../database/upsertRows';
import type { InventoryModelRow } from '../inventory/InventoryRows';
import { ORIGIN_PREFIX } from '../registrations/toEntity';
import type { JoinRow, JoinStateRow, PinRow } from './JoinRows';

/** A row as joining finds it. */
export type StoredJoinRow = JoinRow &
  Pick<InventoryModelRow, 'join_keys' | 'first_seen_at'>;

const DECIDED: Array<keyof JoinRow> = [
  'entity_ref',
  'own_ref',
  'join_kind',
  'join_detail',
  'join_conflicts',
];

/** What joining reads and writes. */
export class JoinStore {
  constructor(private readonly knex: Knex) {}

  async state(knex: Knex = this.knex): Promise<JoinStateRow> {
    return knex('inventory_join_state').where({ id: 1 }).first();
  }

  async looked(
    tx: Knex.Transaction,
    done: number | string,
    settings: string,
  ): Promise<void> {
    await tx('inventory_join_state')
      .where({ id: 1 })
      .update({ done, settings });
  }

  /** Models of the catalog that somebody else than our sources registered. */
  async catalogRefs(): Promise<Set<string>> {
    const rows: Array<{ entity_ref: string }> = await this.knex('models')
      .select('entity_ref')
      .where('origin', 'not like', `${ORIGIN_PREFIX}%`);
    return new Set(rows.map(row => row.entity_ref));
  }

  /** Everything that sources have told, as narrow as joining needs it. */
  async rows(knex: Knex): Promise<StoredJoinRow[]> {
    return knex('inventory_models').select(
      'source',
      'external_id',
      'join_keys',
      'first_seen_at',
      ...DECIDED,
    );
  }

  async pins(knex: Knex): Promise<JoinPin[]> {
    const rows: PinRow[] = await knex('inventory_pins').select('*');
    return rows.map(row => ({
      source: row.source,
      externalId: row.external_id,
      as: row.kind === 'split' ? 'split' : 'join',
      entityRef: row.entity_ref,
      by: row.decided_by,
      at: row.decided_at,
    }));
  }

  async pin(tx: Knex.Transaction, pin: JoinPin): Promise<void> {
    await upsertRows<PinRow>(
      tx,
      'inventory_pins',
      ['source', 'external_id'],
      [
        'source',
        'external_id',
        'entity_ref',
        'kind',
        'decided_by',
        'decided_at',
      ],
      [
        {
          source: pin.source,
          external_id: pin.externalId,
          entity_ref: pin.entityRef,
          kind: pin.as,
          decided_by: pin.by,
          decided_at: pin.at,
        },
      ],
    );
  }

  /** @returns whether there was a decision to take back */
  async unpin(
    tx: Knex.Transaction,
    sighting: { source: string; externalId: string },
  ): Promise<boolean> {
    const deleted = await tx('inventory_pins')
      .where({ source: sighting.source, external_id: sighting.externalId })
      .delete();
    return deleted > 0;
  }

  async write(tx: Knex.Transaction, rows: JoinRow[]): Promise<void> {
    await updateRows<JoinRow>(
      tx,
      'inventory_models',
      ['source', 'external_id'],
      DECIDED,
      rows,
    );
  }
}

import type { InventoryModelRow } from '../inventory/InventoryRows';

/** The columns of `inventory_models` that joining reads and, but for the key, decides. */
export type JoinRow = Pick<
  InventoryModelRow,
  | 'source'
  | 'external_id'
  | 'entity_ref'
  | 'own_ref'
  | 'join_kind'
  | 'join_detail'
  | 'join_conflicts'
>;

/** A row of `inventory_pins`. */
export interface PinRow {
  source: string;
  external_id: string;
  entity_ref: string;
  kind: string;
  decided_by: string;
  decided_at: string;
}

/** The row of `inventory_join_state`. Numbers; PostgreSQL hands big integers out as text. */
export interface JoinStateRow {
  asked: number | string;
  done: number | string;
  settings: string;
}

/** A row of `cost_deliveries`. */
export interface DeliveryRow {
  id: number;
  source: string;
  key: string;
  fingerprint: string;
  delivered_at: string;
  read_at: string;
  state: 'read' | 'refused';
  rows: number;
  bad_rows: number;
  first_day: string | null;
  last_day: string | null;
  /** JSON list of `BillProblem`. */
  problems: string;
  counted_delivered_at: string | null;
}

/** A row of `cost_items` as it is first written; how it is attributed follows. */
export interface ItemRow {
  hash: string;
  provider: string;
  account_id: string | null;
  service: string;
  region: string | null;
  machine_learning: number;
  tax: number;
  /** JSON of a `CostItem`. */
  content: string;
}

/** A row of `cost_scopes`. */
export interface ScopeRow {
  source: string;
  provider: string;
  billing_account: string;
  account: string;
  billing_period: string;
}

/** A row of `cost_parts`. */
export interface PartRow {
  scope: number;
  source: string;
  provider: string;
  day: string;
  delivery_id: number;
}

/** A row of `cost_lines`. */
export interface LineRow {
  delivery_id: number;
  item_id: number;
  part: number;
  day: string;
  currency: string;
  effective_hi: string;
  effective_lo: string;
  billed_hi: string;
  billed_lo: string;
  hours: number | null;
  rows: number;
}

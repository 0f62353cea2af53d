/** A row of `registrations`: the last word on one ref. */
export interface RegistrationRow {
  entity_ref: string;
  /** A number; PostgreSQL hands big integers out as text. */
  sequence: number | string;
  source: string;
  /** JSON of the entity; null when withdrawn. */
  entity: string | null;
  yielded_at: string | null;
  taken_over: number;
}

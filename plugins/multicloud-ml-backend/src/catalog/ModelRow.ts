/** A row of `models`: what is kept of a model's catalog entity. */
export interface ModelRow {
  entity_ref: string;
  etag: string;
  content_hash: string;
  origin: string;
  title: string;
  owner_ref: string | null;
  lifecycle: string | null;
  tier: string | null;
  container_ref: string | null;
  /** JSON list of entity refs. */
  dependents: string;
  /** JSON: declared facts and problems. */
  declared: string;
}

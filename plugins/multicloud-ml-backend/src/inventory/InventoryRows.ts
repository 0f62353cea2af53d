/** A row of `inventory_scopes`. */
export interface ScopeRow {
  source: string;
  scope: string;
  last_attempt_at: string;
  last_success_at: string | null;
  failing_since: string | null;
  failure: string | null;
  problem_count: number;
  /** JSON list of `SourceProblem`: the first few. */
  problems: string | null;
}

/** A row of `inventory_models`. */
export interface InventoryModelRow {
  source: string;
  external_id: string;
  scope: string;
  /** Where joining has put it; empty until it has. */
  entity_ref: string;
  /** The entity that it is when it is joined with nothing; null: not yet decided. */
  own_ref: string | null;
  /** A `JoinKind`; null: not yet decided. */
  join_kind: string | null;
  /** JSON of a `Join`, without its kind. */
  join_detail: string | null;
  /** JSON list of `JoinConflict`; null: none. */
  join_conflicts: string | null;
  /** JSON of `JoinKeys`. */
  join_keys: string | null;
  content_hash: string;
  /** JSON of an `ObservedModel` without deployments. */
  content: string;
  first_seen_at: string;
  changed_at: string;
  last_seen_at: string | null;
  missing_since: string | null;
}

/** A row of `inventory_deployments`. */
export interface InventoryDeploymentRow {
  source: string;
  model_external_id: string;
  external_id: string;
  /** JSON of an `ObservedDeployment`. */
  content: string;
  first_seen_at: string;
  version_since: string;
  last_seen_at: string | null;
  missing_since: string | null;
}

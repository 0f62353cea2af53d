import type { Join, JoinConflict } from '../api/joinTypes';

/**
 * What joining reads of a model that one source knows.
 *
 * @public
 */
export interface JoinSighting {
  /** Id of the source instance, `mlflow/prod`. */
  source: string;
  externalId: string;
  /** The source's own name of it. */
  name: string;
  /** The entity that a tag or annotation names. */
  statedRef?: string;
  /** See `ObservedModel`, as are the addresses. */
  digests?: readonly string[];
  artifactUris?: readonly string[];
  sourceUris?: readonly string[];
  /** The entity that it is when it is joined with nothing; no two sightings have the same. */
  ownRef: string;
  /** RFC 3339, UTC. Of several that are one model the earliest gives the name. */
  firstSeenAt: string;
}

/**
 * What a person decided about a sighting; it holds against every rule.
 *
 * @public
 */
export interface JoinPin {
  source: string;
  externalId: string;
  /** `split`: no rule may join it with anything. */
  as: 'join' | 'split';
  /** Where it belongs. For `split` an entity of its own. */
  entityRef: string;
  /** Entity ref of the user. */
  by: string;
  /** RFC 3339. */
  at: string;
}

/**
 * By which part of their names models are the same one.
 *
 * @public
 */
export interface JoinNameRule {
  /** Ids of source instances, `*` for any part of one; absent: every source. */
  sources?: readonly string[];
  /** Regular expression whose first group is the common part; absent: the whole name. */
  pattern?: string;
}

/**
 * Everything that joining goes by.
 *
 * @public
 */
export interface JoinInput {
  sightings: readonly JoinSighting[];
  pins: readonly JoinPin[];
  nameRules: readonly JoinNameRule[];
  /** Models of the catalog that somebody else than our sources registered. */
  catalogRefs: ReadonlySet<string>;
}

/**
 * Where a sighting belongs, and what speaks against it.
 *
 * @public
 */
export interface JoinedSighting {
  source: string;
  externalId: string;
  entityRef: string;
  join: Join;
  conflicts: JoinConflict[];
}

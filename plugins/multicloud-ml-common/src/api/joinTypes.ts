/**
 * Why a sighting belongs to an entity. In order of strength: a person decided it (`hand`), a tag or annotation names the
 * entity (`stated`), the artifact's digest, the registry's lineage, a configured rule of names; `own` is joined with
 * nothing.
 *
 * @public
 */
export type JoinKind =
  | 'hand'
  | 'stated'
  | 'digest'
  | 'lineage'
  | 'name'
  | 'own';

/**
 * How a sighting came to its entity.
 *
 * @public
 */
export interface Join {
  kind: JoinKind;
  /** What they share: the digest, the address, the name; for `stated` what the tag says. Absent for `own` and `hand`. */
  by?: string;
  /** The sighting that it was joined with, for `digest`, `lineage` and `name`. */
  with?: { source: string; externalId: string; name: string };
  /** For `hand`: whether it was joined or split, by whom (entity ref) and when (RFC 3339). */
  decided?: { as: 'join' | 'split'; by: string; at: string };
}

/**
 * A model as one source knows it.
 *
 * @public
 */
export interface ModelSighting {
  /** Id of the source instance, `mlflow/prod`. */
  source: string;
  externalId: string;
  /** The source's own name of it. */
  name: string;
  /** Part of the source that holds it, as the source names it. */
  scope: string;
  /** Link to the source's own console; http(s) only. */
  url?: string;
  seenAt: string;
  /** Why it is stale; absent when fresh. */
  stale?: string;
  deployments: number;
  join: Join;
}

/**
 * Evidence that would join a sighting with another entity, where something stronger keeps them apart.
 *
 * @public
 */
export interface JoinConflict {
  source: string;
  externalId: string;
  kind: Exclude<JoinKind, 'hand' | 'own'>;
  by: string;
  /** Absent when the caller may not see that entity. */
  other?: {
    entityRef: string;
    source: string;
    externalId: string;
    name: string;
  };
}

/**
 * Answer of `GET /v1/models/{kind}/{namespace}/{name}/sightings`.
 *
 * @public
 */
export interface ModelSightings {
  items: ModelSighting[];
  conflicts: JoinConflict[];
  /** What the caller may do: move sightings to this model and away from it. */
  permissions: { join: boolean };
}

/**
 * Body of `POST …/sightings/{join,split,release}`: which sighting is meant. `join` takes it to this model, from
 * whichever it belongs to; `split` gives it an entity of its own; `release` takes such a decision back.
 *
 * @public
 */
export interface SightingChoice {
  source: string;
  externalId: string;
}

/**
 * Answer to a {@link SightingChoice}: the entity that the sighting belongs to now.
 *
 * @public
 */
export interface SightingMoved {
  entityRef: string;
}

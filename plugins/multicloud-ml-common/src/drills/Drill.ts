/** @public */
export const DRILL_TYPES = ['tabletop', 'restore', 'failover'] as const;
/** @public */
export type DrillType = (typeof DRILL_TYPES)[number];

/**
 * A recorded recovery exercise.
 *
 * @public
 */
export interface Drill {
  id: string;
  entityRef: string;
  type: DrillType;
  /** `provider/region`. */
  from: string;
  /** `provider/region`. */
  to: string;
  /** RFC 3339. */
  startedAt: string;
  /** RFC 3339; required when passed. */
  recoveredAt?: string;
  /** Minutes of data lost; required when passed, unless the model is stateless. */
  dataLossMinutes?: number;
  result: 'passed' | 'failed';
  version?: string;
  /** http(s) only. */
  evidenceUrl?: string;
  notes?: string;
  /** User entity ref. */
  recordedBy: string;
  /** User entity ref, never the same as `recordedBy`. */
  confirmedBy?: string;
  confirmedAt?: string;
  recordedAt: string;
  /** What the model looked like when the drill was recorded; a drill loaded from a file has none. */
  setting?: DrillSetting;
}

/**
 * What rule D32 compares: a change in any of these since the drill means that the drill proves less.
 *
 * @public
 */
export interface DrillSetting {
  provider?: string;
  region?: string;
  service?: string;
  runtime?: string;
  /** Image without tag and digest. */
  imageRepository?: string;
  accelerator?: string;
  artifactFormat?: string;
  artifactVersion?: string;
}

/** What a person submits. @public */
export type DrillInput = Omit<
  Drill,
  | 'id'
  | 'entityRef'
  | 'recordedBy'
  | 'confirmedBy'
  | 'confirmedAt'
  | 'recordedAt'
  | 'setting'
>;

import type { RecoveryStatus, ResidencyStatus } from '../assessment/Assessment';
import type { Tier } from '../model/vocabulary';
import type { CriterionId, GradeOrWithheld } from '../standard/Standard';

/** What of a model is kept whenever it changes. @public */
export const TRANSITION_KINDS = [
  'grade',
  'recovery',
  'residency',
  'owner',
] as const;
/** @public */
export type TransitionKind = (typeof TRANSITION_KINDS)[number];

/** How a model stood, as it was judged then: a later Standard never changes it. @public */
export interface Standing {
  tier: Tier;
  /** 0 to 100. */
  proved: number;
  grade: GradeOrWithheld;
  recovery: RecoveryStatus;
  residency: ResidencyStatus;
  ownerRef?: string;
}

/**
 * One change of how a model stands. Kept for as long as the retention says, and never written again.
 *
 * @public
 */
export interface Transition {
  id: number;
  entityRef: string;
  /** The title that the model had then. */
  title: string;
  /** RFC 3339. */
  at: string;
  /** Which of them changed; empty when only the score or the tier did, and for the first and the last of a model. */
  kinds: TransitionKind[];
  /** Whether the change is one for the worse; absent when it is neither. */
  direction?: 'better' | 'worse';
  /** Absent: the model was assessed for the first time. */
  before?: Standing;
  /** Absent: the model left the catalog. */
  after?: Standing;
  /** Ids of the recovery rules that matched afterwards and not before, and the other way round. */
  reasons: { came: string[]; went: string[] };
  /**
   * Criteria that earned more or fewer points than before, in points of their weight; what moved most comes first. Empty
   * where the Standard is another one, whose points are not comparable, and for the first and the last of a model.
   */
  criteria: Array<{ id: CriterionId; points: number }>;
  /** The Standard that `after` was judged under. */
  standardVersion: string;
  /** Whether the Standard is another one than that of `before`. */
  standardChanged: boolean;
  /** Fingerprint of everything that went into the assessment. */
  inputsHash: string;
}

/** `GET /v1/models/:kind/:namespace/:name/history`, and `GET /v1/history` for many. @public */
export interface ListTransitionsRequest {
  /** Group entity refs; descendants included. Models that were theirs before or are now. */
  team?: string[];
  /** Only changes of one of these. */
  kind?: TransitionKind[];
  direction?: 'better' | 'worse';
  /** 1 to 200, default 20. */
  limit?: number;
  cursor?: string;
}

/** Newest first. @public */
export interface ListTransitionsResponse {
  items: Transition[];
  /** Absent on the last page. */
  nextCursor?: string;
}

/** How a set of models stood at the end of one day (UTC); today's is as of now. @public */
export interface TrendDay {
  /** `YYYY-MM-DD`. */
  day: string;
  models: number;
  /** Tier-weighted mean of `proved`; absent while there was no model. */
  portability?: number;
  t1: { models: number; protected: number };
  /** The Standard was another one on the day before. */
  standardChanged?: boolean;
}

/**
 * How a team, or the fleet, has moved. `GET /v1/teams/:kind/:namespace/:name/trend` and `GET /v1/trend`.
 *
 * @public
 */
export interface Trend {
  /** Oldest first, the last one today; begins no earlier than anything was kept. */
  days: TrendDay[];
  /** Today against the first day; absent when there is only one, or a figure was not there. */
  change?: {
    portability?: number;
    t1Protected: number;
    models: number;
  };
}

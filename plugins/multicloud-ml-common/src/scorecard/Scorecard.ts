import type { RecoveryStatus, ResidencyStatus } from '../assessment/Assessment';
import type { Tier } from '../model/vocabulary';
import type { CriterionId, GradeOrWithheld } from '../standard/Standard';

/**
 * The few figures of one model that lists, labels and roll-ups need.
 *
 * @public
 */
export interface ModelSummary {
  entityRef: string;
  title: string;
  ownerRef?: string;
  lifecycle?: string;
  tier: Tier;
  tierAssumed: boolean;
  /** 0 to 100, exact. */
  proved: number;
  possible: number;
  coverage: number;
  grade: GradeOrWithheld;
  recovery: RecoveryStatus;
  residency: ResidencyStatus;
  /** Of the primary deployment; absent when unknown. */
  provider?: string;
  region?: string;
  /** Every site that the model has, written `provider/region`, primary first. */
  sites: string[];
  monthlyCost?: { amount: number; currency: string };
  /** The criterion with the most points still to earn; absent when there is none. */
  biggestGain?: { criterion: CriterionId; points: number };
  /** RFC 3339. */
  drillDueAt?: string;
  /** Reasons that an exemption of their rule excuses; absent when there is none. */
  exempted?: number;
  /** Findings and problems together. */
  warnings: number;
  /** Some of it rests on what a source has not confirmed lately. */
  stale: boolean;
  assessedAt: string;
}

/**
 * How a set of models stands. Every figure is over the models that the caller may see.
 *
 * @public
 */
export interface Rollup {
  models: number;
  graded: number;
  /** Models of which some facts rest on what a source has not confirmed lately. */
  stale: number;
  /** Tier-weighted mean of `proved` over all models; absent when there is no model. */
  portability?: number;
  /** The same weighted by monthly cost, over the models whose cost is known, per currency. */
  portabilityByCost: Array<{
    currency: string;
    portability: number;
    models: number;
  }>;
  /** Grade of `portability`; absent when there is no model. */
  grade?: GradeOrWithheld;
  grades: Record<GradeOrWithheld, number>;
  /** Tier by recovery status; every combination is present. */
  recovery: Record<Tier, Record<RecoveryStatus, number>>;
  residency: Record<ResidencyStatus, number>;
  t1: { models: number; protected: number };
  cost: Array<{
    provider: string;
    currency: string;
    amount: number;
    models: number;
  }>;
  costUnknown: number;
  drills: { overdue: number; dueIn30Days: number };
  exemptions: {
    /** Approved and not lapsed, whether or not what they cover matches just now. */
    inForce: number;
    /** Of those, the ones whose last day is within 30 days. */
    lapsing30Days: number;
    /** Waiting for a decision. */
    requested: number;
  };
}

/**
 * A step that many models of a team share.
 *
 * @public
 */
export interface TeamStep {
  criterion: CriterionId;
  title: string;
  models: number;
  /** Mean points for a model that takes it. */
  gainPerModel: number;
  /** Points for the team's portability if all take it. */
  teamGain: number;
}

/** @public */
export interface SubTeam {
  entityRef: string;
  title: string;
  models: number;
  portability?: number;
  grade?: GradeOrWithheld;
  t1: { models: number; protected: number };
  cost: Array<{ currency: string; amount: number }>;
  /** Points of portability against thirty days ago; absent when nothing that old is known, or there was no model. */
  change?: number;
}

/**
 * How a team has moved.
 *
 * @public
 */
export interface ScorecardTrend {
  /** Against how many days ago: thirty, or fewer where nothing that old is known. */
  days: number;
  /** Points; absent when there was no model then, or is none now. */
  portability?: number;
  /** Of the T1 models, how many more are protected. */
  t1Protected: number;
}

/**
 * A team's scorecard: models owned by the group or any of its descendants.
 *
 * @public
 */
export interface Scorecard {
  groupRef: string;
  title: string;
  rollup: Rollup;
  /** Worst T1 model, by recovery status and then portability; absent without T1 models. */
  worstT1?: { entityRef: string; title: string; recovery: RecoveryStatus };
  nextSteps: TeamStep[];
  /** Direct children of the group, each with its descendants rolled up. */
  subTeams: SubTeam[];
  /** What changed in thirty days; absent while nothing older than today is known. */
  trend?: ScorecardTrend;
  /** The cost of some models is left out because the caller may not see it; these are not counted as unknown either. */
  costHidden?: boolean;
  /** Oldest assessment behind the figures; absent without models. */
  asOf?: string;
  standard: { name: string; version: string };
}

import type { Drill } from '../drills/Drill';
import type { Exemption } from '../exemptions/Exemption';
import type { Observation } from '../inventory/ObservedModel';
import type { MlModel, Problem, Profile } from '../model/MlModel';
import type { RecoveryStrategy, Tier } from '../model/vocabulary';
import type {
  CriterionId,
  GradeOrWithheld,
  RecoveryObjective,
} from '../standard/Standard';
import type { Evidence, Finding, ResolvedDeployment } from './ResolvedModel';

/**
 * Everything that an assessment reads, beside the Standard and the clock.
 *
 * @public
 */
export interface AssessmentInput {
  entityRef: string;
  /** Absent when the entity names none. */
  ownerRef?: string;
  /** Whether the owner is a Group that exists; absent when that is not known. */
  ownerIsGroup?: boolean;
  lifecycle?: string;
  /** The declared block after lenient parsing, annotations already taken in. */
  declared: MlModel;
  /** Problems that the lenient parser found. */
  problems: Problem[];
  /** Nearest first: model, System, Domain, Group. */
  profiles: Array<{ name: string; facts: Profile }>;
  observations: Observation[];
  drills: Drill[];
  exemptions: Exemption[];
  /** People who can operate each provider, counted over the owner group and its descendants. `{}`: nobody is declared. */
  operators: Record<string, number>;
  /** Models that depend on this one and state a tier. */
  dependents: Array<{ entityRef: string; tier: Tier }>;
  /** What the bill says; absent while no bill names the model. */
  cost?: BilledRunRate;
}

/**
 * What the provider's bill says of a model's run-rate. It outranks what anybody states, without being a disagreement: a
 * stated run-rate is an estimate.
 *
 * @public
 */
export interface BilledRunRate {
  /** The trailing 30 days scaled to a month; effective cost without tax, three significant digits. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** Last whole day that the bill covers, `YYYY-MM-DD`. */
  asOf: string;
  /** Id of the cost source, for instance `focus/aws`. */
  source: string;
  /** Currencies that the bill names the model in besides; their amounts are not in `amount`. */
  otherCurrencies?: string[];
  /** Currencies of the bill that were converted into `currency` with the configured rates. */
  convertedFrom?: string[];
}

/** @public */
export interface CriterionResult {
  id: CriterionId;
  weight: number;
  state: 'known' | 'unknown' | 'not-applicable';
  /** 0 to 1; only when known. */
  value?: number;
  /** weight × value; 0 when not known. */
  points: number;
  /** One short sentence: what was found, or what is missing. Plain text. */
  detail: string;
  /** What the value rests on; empty when unknown. */
  evidence: Evidence[];
}

/** @public */
export interface Portability {
  /** 0 to 100, exact; show it rounded down. The score. */
  proved: number;
  /** 0 to 100, exact; what `proved` could be if every unknown turned out well. */
  possible: number;
  /** 0 to 100: the share of applicable weight that is known. */
  coverage: number;
  grade: GradeOrWithheld;
  /** The cap that bites, absent when none does. */
  cap?: {
    id: keyof import('../standard/Standard').Standard['caps'];
    limit: number;
  };
  criteria: CriterionResult[];
}

/** Worst first. @public */
export const RECOVERY_STATUSES = [
  'unknown',
  'unprotected',
  'at-risk',
  'untested',
  'protected',
  'exempt',
  'not-required',
] as const;
/** @public */
export type RecoveryStatus = (typeof RECOVERY_STATUSES)[number];

/** @public */
export interface RecoveryReason {
  /** For instance `D24`. */
  id: string;
  /** The status that this rule alone would give. */
  status: RecoveryStatus;
  /** A whole sentence with the facts in it. Plain text. */
  message: string;
  /** What to do next. Plain text. */
  action: string;
  /** It is excused by an exemption of this rule, and does not count towards the status. */
  exemption?: { id: string; until: string; reason: string };
}

/** @public */
export interface RecoveryAssessment {
  status: RecoveryStatus;
  reasons: RecoveryReason[];
  objective: RecoveryObjective;
  strategy: {
    stated?: RecoveryStrategy;
    shown?: RecoveryStrategy;
    /** The weaker of both; absent when nothing is shown. */
    counts?: RecoveryStrategy;
  };
  /** What the last counting drill measured. */
  measured?: { drillId: string; rtoMinutes?: number; rpoMinutes?: number };
  /** Declared objectives, shown only. */
  declared: { rtoMinutes?: number; rpoMinutes?: number; runbook?: string };
  /** When the last counting drill stops counting (RFC 3339); absent without one, or without a limit. */
  drillDueAt?: string;
  /** Names of deployments that are second sites and unverified. */
  unverified: string[];
  /** The exemption of recovery as a whole. */
  exemption?: { id: string; reason: string; until: string };
  /** All that are in force, those included whose rule does not match just now. In order of what they cover. */
  exemptions: Exemption[];
}

/** @public */
export interface Place {
  /** What is there: `deployment primary`, `training`, `table s3://…`. */
  what: string;
  provider?: string;
  region?: string;
  country?: string;
}

/** In order of repair, worst first. @public */
export const RESIDENCY_STATUSES = ['breach', 'unknown', 'ok'] as const;
/** @public */
export type ResidencyStatus = (typeof RESIDENCY_STATUSES)[number];

/** @public */
export interface ResidencyAssessment {
  status: ResidencyStatus;
  /** What the rule allows; absent when no rule is known. */
  allowed?: string[];
  places: Array<Place & { verdict: ResidencyStatus; message: string }>;
}

/** @public */
export interface GovernanceCheck {
  id: string;
  /** NIST AI RMF subcategory, for instance `GOVERN 2.1`. */
  nist: string;
  title: string;
  status: 'pass' | 'fail' | 'unknown';
  detail: string;
  /** http(s) link to the evidence, when there is one. */
  link?: string;
}

/**
 * What the Standard says of one model at one instant.
 *
 * @public
 */
export interface Assessment {
  entityRef: string;
  ownerRef?: string;
  standard: { name: string; version: string };
  /** RFC 3339. */
  assessedAt: string;
  /**
   * The next instant at which the result may differ although no input does (a drill ages, an exemption lapses, an
   * observation turns stale); absent when none is near.
   */
  validUntil?: string;
  /** The tier that the model is judged as. */
  tier: Tier;
  /** True when no tier is stated. */
  tierAssumed: boolean;
  deployments: ResolvedDeployment[];
  portability: Portability;
  recovery: RecoveryAssessment;
  residency: ResidencyAssessment;
  governance: GovernanceCheck[];
  /** Run-rate; absent when unknown, never 0 for unknown. */
  monthlyCost?: {
    amount: number;
    currency: string;
    evidence: Evidence;
    /** Currencies of the bill that were converted into `currency` with the configured rates. */
    convertedFrom?: string[];
  };
  findings: Finding[];
  problems: Problem[];
}

/**
 * A change that an engineer could make, with what it would gain.
 *
 * @public
 */
export interface Step {
  criterion: CriterionId;
  /** Stable kind, equal for equal changes on different models: `P2:kubeflow`. */
  id: string;
  /** Imperative sentence: "Move the pipeline from SageMaker Pipelines to Kubeflow". */
  title: string;
  /** `proved` after minus before, from the assessment run again with that fact changed. */
  gain: number;
}

/**
 * Steps, most gain first, and the fewest that reach the next grade.
 *
 * @public
 */
export interface NextSteps {
  steps: Step[];
  /** Absent when the grade is A already or no set of steps reaches a better one. */
  toNextGrade?: { grade: GradeOrWithheld; steps: Step[] };
}

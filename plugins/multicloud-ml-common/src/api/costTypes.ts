import type {
  CostBasis,
  CostMethod,
  CostSplit,
  TaxTreatment,
} from '../cost/CostMethod';
import type { DeploymentRole, Tier } from '../model/vocabulary';

/** An amount of money. @public */
export interface CostAmount {
  /** Plain decimal text, exact unless converted: `8420.118`. May be negative. */
  amount: string;
  /** ISO 4217. Amounts of different currencies are never added. */
  currency: string;
}

/** An amount beside what the same was in the period before. @public */
export interface ComparedAmount extends CostAmount {
  /** The 30 days before; absent when no bill reaches back that far. */
  previous?: string;
}

/** How the amounts of an answer are to be read. @public */
export interface CostTerms {
  basis: CostBasis;
  tax: TaxTreatment;
  /** Last whole day that the bills cover (`YYYY-MM-DD`); of several, the earliest. Absent without any bill. */
  asOf?: string;
  /** The trailing 30 days and the 30 before, both ends included; absent without any bill. */
  period?: { from: string; to: string };
  previousPeriod?: { from: string; to: string };
  /** Present when amounts were converted for display with the configured monthly rates. */
  conversion?: {
    to: string;
    /** Units of `to` for one of `from`, by month. */
    rates: Array<{ from: string; month: string; rate: string }>;
    /** Currencies without a rate; their amounts are shown as billed. */
    missing: string[];
  };
  /**
   * Present while bills or models have changed and the figures are still being made again: what a model is said to cost, or
   * that nobody bears, may be other in a few minutes.
   */
  settling?: true;
}

/** Query of every cost route. @public */
export interface CostQuery {
  /** Default: `effective`. */
  basis?: CostBasis;
  /** Default: `excluded`. */
  tax?: TaxTreatment;
  /** ISO 4217: convert for display. Default: amounts as billed. */
  currency?: string;
}

/** How the bill behind a figure is doing. @public */
export interface CostFreshness {
  /** Id of the cost source, for instance `focus/aws`. */
  source: string;
  provider: string;
  /** Last whole day covered, `YYYY-MM-DD`. */
  asOf: string;
  /** When the bill was last delivered (RFC 3339). */
  deliveredAt: string;
  /** Why it is not up to date: the last attempt failed, or nothing came for days. Plain text. */
  stale?: string;
}

/** `GET /v1/models/:kind/:namespace/:name/cost`. @public */
export interface ModelCost {
  entityRef: string;
  terms: CostTerms;
  /** Trailing 30 days, scaled to a month of 365.25 ÷ 12 days. Empty when unknown. */
  runRate: ComparedAmount[];
  /** What the entity itself states as its run-rate, entered by hand; counts only while no bill names the model. */
  entered?: CostAmount;
  /** Up to 12 months, oldest first, by deployment. */
  months: Array<
    CostAmount & {
      month: string;
      /** The month is not over, or the bill does not cover it whole. */
      partial: boolean;
      /** Absent when the bill names the model, not one of its deployments. */
      deployment?: string;
      provider: string;
      region?: string;
    }
  >;
  /** The last 30 days covered, oldest first. */
  days: Array<
    CostAmount & {
      day: string;
      /** Present on a day that leaves its own weekly pattern: what the pattern expects. */
      anomaly?: { expected: string };
    }
  >;
  /** To the end of the running month. */
  forecast: Array<CostAmount & { month: string; soFar: string }>;
  /** The run-rate by role: what standing by costs against serving. */
  roles: Array<CostAmount & { role: DeploymentRole | 'unknown' }>;
  /** How the trailing 30 days were attributed, largest first. */
  methods: Array<
    CostAmount & {
      method: CostMethod;
      split?: CostSplit;
      service: string;
      provider: string;
      source: string;
    }
  >;
  freshness: CostFreshness[];
}

/** What is compared in an overview. @public */
export interface CostGroup extends ComparedAmount {
  /** Provider id, `provider/region`, service name or tier; `unknown` where the bill does not say. */
  key: string;
  models: number;
}

/** Why a model's cost moved, where the bill shows it. @public */
export const COST_MOVE_CAUSES = [
  'new-deployment',
  'stopped-deployment',
  'more-hours',
  'fewer-hours',
  'higher-price',
  'lower-price',
] as const;
/** @public */
export type CostMoveCause = (typeof COST_MOVE_CAUSES)[number];

/** A model whose cost changed. @public */
export interface CostMover extends CostAmount {
  entityRef: string;
  title: string;
  tier: Tier;
  previous: string;
  /** `amount` minus `previous`. */
  change: string;
  /** Absent where the bill does not show it. */
  cause?: {
    kind: CostMoveCause;
    /** The deployment concerned, where it is one. */
    deployment?: string;
    /** A whole sentence in plain text. */
    detail: string;
  };
}

/** `GET /v1/costs` (the fleet) and `GET /v1/costs?team=group:default/risk-ml`. @public */
export interface CostOverview {
  /** Absent for the fleet. */
  groupRef?: string;
  title?: string;
  terms: CostTerms;
  /** Trailing 30 days of the models that the caller may see, without pools and what is unattributed. */
  totals: ComparedAmount[];
  models: number;
  /** Models of which no bill and no person says what they cost. */
  costUnknown: number;
  /**
   * What entities state of models that no bill names, a month, by currency. No other figure of this answer has it, and the
   * run-rates of scorecards do.
   */
  entered: Array<CostAmount & { models: number }>;
  /** Trailing 30 days by method; the pool and what is unattributed included when `restOf` is not `hidden`. */
  methods: Array<
    CostAmount & {
      method: CostMethod;
      /** Share of the currency's total, 0 to 100; absent where that total is not positive. */
      share?: number;
    }
  >;
  by: {
    provider: CostGroup[];
    site: CostGroup[];
    service: CostGroup[];
    tier: CostGroup[];
  };
  /** Up to 12 months, oldest first, by provider. */
  months: Array<
    CostAmount & { month: string; partial: boolean; provider: string }
  >;
  /** Largest change first, at most 10. */
  movers: CostMover[];
  /** Days of the last 30 that left their weekly pattern, latest first, at most 10. */
  anomalies: Array<
    CostAmount & {
      entityRef: string;
      title: string;
      day: string;
      expected: string;
    }
  >;
  /**
   * Whose pool and unattributed lines are counted: `accounts` of this team, `everything` for the fleet, or `hidden`
   * because the caller may not see the cost of every model.
   */
  restOf: 'accounts' | 'everything' | 'hidden';
  freshness: CostFreshness[];
}

/** `GET /v1/costs/unattributed?team=…&limit=…&cursor=…`. Largest first. @public */
export interface ListUnattributedRequest extends CostQuery {
  team?: string;
  method?: 'pool' | 'unattributed';
  /** 1 to 200, default 20. */
  limit?: number;
  cursor?: string;
}

/** @public */
export interface UnattributedCost extends CostAmount {
  method: 'pool' | 'unattributed';
  provider: string;
  accountId?: string;
  accountName?: string;
  /** The team whose account it is, when one is known. */
  groupRef?: string;
  service: string;
  region?: string;
  resourceId?: string;
  resourceName?: string;
  machineLearning: boolean;
  /** What would attribute it: the tag to set, and a value to fill in. Plain text. */
  fix: { tagKey: string; tagValue: string; detail: string };
}

/** @public */
export interface ListUnattributedResponse {
  items: UnattributedCost[];
  totalItems: number;
  nextCursor?: string;
  terms: CostTerms;
}

/** Why a part of a bill was not taken. @public */
export interface BillProblem {
  file: string;
  /** 1 is the header; absent when the whole file is meant. */
  line?: number;
  column?: string;
  /** Plain text: the value, what is allowed, what to do next. */
  why: string;
}

/** `GET /v1/costs/sources`: how every cost source is doing. @public */
export interface CostSourceStatus {
  /** For instance `focus/aws`. */
  id: string;
  type: string;
  lastSuccessAt?: string;
  lastAttemptAt?: string;
  /** Why the last attempt failed; earlier figures stay. Plain text. */
  failure?: string;
  /** Newest first, at most 100. */
  deliveries: Array<{
    key: string;
    deliveredAt: string;
    readAt: string;
    /** `refused`: not taken at all; what it delivered before stays. */
    state: 'read' | 'refused';
    rows: number;
    badRows: number;
    firstDay?: string;
    lastDay?: string;
    /** The first 20. */
    problems: BillProblem[];
  }>;
}

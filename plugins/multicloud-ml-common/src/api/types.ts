import type { JsonObject } from '@backstage/types';
import type { Assessment, NextSteps } from '../assessment/Assessment';
import type { Drill, DrillInput } from '../drills/Drill';
import type { ModelSummary, Scorecard } from '../scorecard/Scorecard';
import type { Standard } from '../standard/Standard';
import type { ExemptionRecord } from './exemptionTypes';

/** `GET /v1/models`. All filters are "and"; values of one filter are "or". @public */
export interface ListModelsRequest {
  /** Group entity refs; descendants included. */
  team?: string[];
  provider?: string[];
  /** `provider/region`. */
  site?: string[];
  tier?: string[];
  grade?: string[];
  recovery?: string[];
  residency?: string[];
  /** Criteria that do not earn their full value, and recovery rules that match: `P3`, `D24`. */
  rule?: string[];
  lifecycle?: string[];
  /** Only models of which some facts rest on what a source has not confirmed lately. */
  stale?: boolean;
  /** Substring of name or title, case-insensitive. */
  text?: string;
  sort?: 'title' | 'tier' | 'portability' | 'recovery' | 'cost' | 'worst-first';
  order?: 'asc' | 'desc';
  /** 1 to 200, default 20. */
  limit?: number;
  cursor?: string;
}

/** @public */
export interface ListModelsResponse {
  items: ModelSummary[];
  totalItems: number;
  /** The cost of some models is left out because the caller may not see it; it is not unknown. */
  costHidden?: boolean;
  /** Absent on the last page. */
  nextCursor?: string;
}

/** `GET /v1/models/:kind/:namespace/:name`. @public */
export interface GetModelResponse {
  summary: ModelSummary;
  assessment: Assessment;
  nextSteps: NextSteps;
  /** Newest first. */
  drills: Drill[];
  /** Those to decide first, then by their last day, newest first; lapsed and rejected ones included. */
  exemptions: ExemptionRecord[];
  permissions: {
    recordDrill: boolean;
    confirmDrill: boolean;
    requestExemption: boolean;
    /** May approve, reject and withdraw what somebody else requested. */
    approveExemption: boolean;
    /** Without it every cost is left out of the answer. */
    readCost: boolean;
  };
  /** The user entity ref of the caller, for "nobody confirms their own"; absent for services. */
  caller?: string;
}

/** `GET /v1/teams/:kind/:namespace/:name/scorecard`. @public */
export type GetScorecardResponse = Scorecard;

/** `GET /v1/standard`. @public */
export type GetStandardResponse = Standard;

/** `POST /v1/models/:kind/:namespace/:name/drills`. @public */
export type RecordDrillRequest = DrillInput;

/** `GET /v1/sources`. @public */
export interface ListSourcesResponse {
  items: SourceStatus[];
  permissions: {
    /** May have sources read now. */
    run: boolean;
  };
}

/** `POST /v1/sources/:type/:instance/run`: a source is going to be read; nobody waits for it. @public */
export interface RunSourceResponse {
  /** For instance `sagemaker/prod`. */
  id: string;
  /** What happens, as a sentence. */
  message: string;
}

/** How one source instance is doing. @public */
export interface SourceStatus {
  /** For instance `sagemaker/prod`. */
  id: string;
  type: string;
  lastSuccessAt?: string;
  lastAttemptAt?: string;
  /** One entry for each scope (account and region, project, cluster) whose last poll failed. */
  failures: Array<{ scope: string; message: string; since: string }>;
  /** Every scope that was ever read, in order of name. */
  scopes: SourceScopeStatus[];
  models: number;
  deployments: number;
  stale: number;
  /** Since when the oldest of the stale ones is. */
  staleSince?: string;
  /** When it is read next (RFC 3339), as far as the schedule tells. */
  nextRunAt?: string;
  /** Whether it is being read now. */
  running?: boolean;
  /** How often it is read, as a sentence names it: `every 15 minutes`. */
  schedule: string;
}

/**
 * How one part of a source is doing.
 *
 * @public
 */
export interface SourceScopeStatus {
  scope: string;
  lastAttemptAt: string;
  lastSuccessAt?: string;
  /** Why the last attempt failed, as a sentence; absent when it did not. */
  failure?: string;
  failingSince?: string;
  models: number;
  deployments: number;
  stale: number;
  /** What could not be read in the last complete reading: how many things, and the first few of them. */
  problemCount: number;
  problems: Array<{ subject: string; message: string }>;
}

/**
 * What the catalog shows of an assessment: derived annotations and labels. Service to service,
 * `POST /v1/projections`.
 *
 * @public
 */
export interface Projection {
  entityRef: string;
  provider?: string;
  region?: string;
  monthlyCost?: string;
  tier?: string;
  portability?: string;
  recovery?: string;
}

/**
 * An entity that a source's model should be registered as, or the word that it should be no longer. Service to
 * service, `GET /v1/registrations?after=…`.
 *
 * @public
 */
export interface Registration {
  /** Grows with every change; the cursor of the next request. */
  sequence: number;
  entityRef: string;
  /** Absent: withdraw it. */
  entity?: JsonObject;
}

/** Topics on the Backstage events service, and what each carries. @public */
export const EVENT_ENTITY_PROCESSED = 'multicloud-ml.entity-processed';
/** `{ entityRefs: string[] }`: these projections changed. @public */
export const EVENT_PROJECTIONS_CHANGED = 'multicloud-ml.projections-changed';
/** `{}`: registrations changed. @public */
export const EVENT_REGISTRATIONS_CHANGED =
  'multicloud-ml.registrations-changed';
/** The refresh key of a model, by which its labels are re-projected. @public */
export function projectionRefreshKey(entityRef: string): string {
  return `multicloud-ml:projection:${entityRef}`;
}

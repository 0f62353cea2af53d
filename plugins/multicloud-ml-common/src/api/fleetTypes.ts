import type { GradeOrWithheld, CriterionId } from '../standard/Standard';
import type { Rollup, Scorecard, SubTeam } from '../scorecard/Scorecard';
import type { TrendDay } from './historyTypes';

/** The filters of the list of models that have a handful of values. @public */
export const FACETS = [
  'tier',
  'grade',
  'recovery',
  'residency',
  'provider',
  'site',
  'team',
] as const;
/** @public */
export type FacetName = (typeof FACETS)[number];

/** A value of a facet, and how many models have it once every other filter is applied. @public */
export interface FacetValue {
  value: string;
  /** Absent where the value says it itself: the title of a team, of a site. */
  title?: string;
  models: number;
}

/** `GET /v1/models/facets`, with the filters of `GET /v1/models`. @public */
export interface ListFacetsResponse {
  /**
   * Values that some model has, most models first; of sites and teams the first fifty, and those that the request names.
   * Teams are owners themselves: each counts its own models, not those of its descendants.
   */
  facets: Record<FacetName, FacetValue[]>;
}

/** `GET /v1/fleet`: all models that the caller may see. @public */
export interface FleetSummary
  extends Pick<Scorecard, 'worstT1' | 'costHidden' | 'asOf' | 'standard'> {
  rollup: Rollup;
}

/** `GET /v1/teams`. @public */
export interface ListTeamsRequest {
  /** Part of the title or name. */
  text?: string;
  sort?: 'title' | 'models' | 'portability' | 'protected' | 'cost' | 'change';
  order?: 'asc' | 'desc';
  /** 1 to 200, default 20. */
  limit?: number;
  cursor?: string;
}

/** One of the teams that own a model that the caller may see, themselves or through a descendant. @public */
export interface TeamSummary extends SubTeam {
  parentRef?: string;
  graded: number;
  drillsOverdue: number;
  exemptions: number;
  /** The last thirty days, for a sparkline. */
  trend: TrendDay[];
  /** Points of portability against thirty days ago; absent when nothing that old is known. */
  change?: number;
}

/** @public */
export interface ListTeamsResponse {
  items: TeamSummary[];
  totalItems: number;
  costHidden?: boolean;
  /** Absent on the last page. */
  nextCursor?: string;
}

/** `GET /v1/sites`, for the map. @public */
export interface ListSitesRequest {
  team?: string[];
  tier?: string[];
}

/** One site with what runs there. @public */
export interface SiteSummary {
  provider: string;
  region: string;
  /** What the provider calls it; absent for a region that is not known. */
  title?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Degrees; absent for a region that is not known, which cannot be drawn. */
  coordinates?: { latitude: number; longitude: number };
  /** Models with any deployment here; 0 where a bill knows of costs only. */
  models: number;
  /** Deployments by role. */
  deployments: {
    primary: number;
    replica: number;
    standby: number;
    backup: number;
    /** Deployments whose role nobody states; absent when there is none. */
    roleUnknown?: number;
  };
  /** Run-rate a month of what runs here, per currency, where bills or declared costs tell the place. */
  cost: Array<{ currency: string; amount: number }>;
}

/** @public */
export interface ListSitesResponse {
  items: SiteSummary[];
  /** Deployments whose provider or region is not known: on no map, and not left out either. */
  placeUnknown: number;
  /** Models of which no deployment is known. */
  deploymentUnknown: number;
  /** Run-rate of which neither a bill nor a declared place says where it is spent; absent when there is none. */
  costPlaceUnknown?: SiteSummary['cost'];
  costHidden?: boolean;
}

/** How much of the fleet that the caller may see meets one criterion. @public */
export interface CriterionAdherence {
  id: CriterionId;
  /** Earns the full value. */
  met: number;
  /** Earns some of it. */
  partly: number;
  /** Earns nothing. */
  missed: number;
  unknown: number;
  notApplicable: number;
}

/** How many models one recovery rule matches. @public */
export interface RuleAdherence {
  id: string;
  matches: number;
}

/** `GET /v1/standard/adherence`. @public */
export interface GetAdherenceResponse {
  models: number;
  grades: Record<GradeOrWithheld, number>;
  criteria: CriterionAdherence[];
  rules: RuleAdherence[];
}

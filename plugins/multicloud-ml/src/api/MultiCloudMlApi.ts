import type {
  CostOverview,
  CostQuery,
  CostSourceStatus,
  Drill,
  DrillInput,
  ExemptionDecision,
  ExemptionInput,
  ExemptionRecord,
  FleetSummary,
  GetAdherenceResponse,
  GetModelResponse,
  GetScorecardResponse,
  GetStandardResponse,
  ListExemptionsRequest,
  ListExemptionsResponse,
  ListFacetsResponse,
  ListModelsRequest,
  ListModelsResponse,
  ListSitesRequest,
  ListSitesResponse,
  ListSourcesResponse,
  ListTeamsRequest,
  ListTeamsResponse,
  ListTransitionsRequest,
  ListTransitionsResponse,
  ListUnattributedRequest,
  ListUnattributedResponse,
  ModelCost,
  ModelSightings,
  SightingChoice,
  SightingMoved,
  RunSourceResponse,
  Trend,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/**
 * Lets the caller give up on a request: the page that asked has gone.
 *
 * @public
 */
export interface RequestOptions {
  signal?: AbortSignal;
}

/**
 * Whose costs are asked for.
 *
 * @public
 */
export interface CostsRequest extends CostQuery {
  /** Entity ref of a group; absent: the fleet. */
  team?: string;
}

/**
 * The filters of the list of models, without its order and place.
 *
 * @public
 */
export type ModelFiltersRequest = Omit<
  ListModelsRequest,
  'sort' | 'order' | 'limit' | 'cursor'
>;

/**
 * What is exported, in which order and format.
 *
 * @public
 */
export interface ExportModelsRequest
  extends ModelFiltersRequest,
    Pick<ListModelsRequest, 'sort' | 'order'> {
  format: 'csv' | 'json';
}

/**
 * How far back a trend goes, and of whom.
 *
 * @public
 */
export interface TrendRequest {
  /** Entity ref of a group; absent: the fleet. */
  team?: string;
  /** 1 to 365, default 30. */
  days?: number;
}

/**
 * A file to be saved.
 *
 * @public
 */
export interface SavedFile {
  /** For instance `costs-risk-2026-11-21.csv`. */
  name: string;
  content: Blob;
}

/**
 * What the pages read from the backend. Every method rejects with a `ResponseError` when the backend refuses, and shows
 * only what the signed-in user may see.
 *
 * @public
 */
export interface MultiCloudMlApi {
  /** One page of models. */
  listModels(
    request: ListModelsRequest,
    options?: RequestOptions,
  ): Promise<ListModelsResponse>;

  /** How many models have each value of each filter, once every other filter is applied. */
  listFacets(
    request: ModelFiltersRequest,
    options?: RequestOptions,
  ): Promise<ListFacetsResponse>;

  /** The models as a file. It is fetched with the caller's credentials: a bare link would carry none. */
  exportModels(
    request: ExportModelsRequest,
    options?: RequestOptions,
  ): Promise<SavedFile>;

  /** How all models that the caller may see stand. */
  getFleet(options?: RequestOptions): Promise<FleetSummary>;

  /** One page of the teams that own a model. */
  listTeams(
    request?: ListTeamsRequest,
    options?: RequestOptions,
  ): Promise<ListTeamsResponse>;

  /** Where models run, for the map. */
  listSites(
    request?: ListSitesRequest,
    options?: RequestOptions,
  ): Promise<ListSitesResponse>;

  /** How much of the fleet meets each criterion and rule. */
  getAdherence(options?: RequestOptions): Promise<GetAdherenceResponse>;

  /** What changed, over all models or a team's, newest first. */
  listTransitions(
    request?: ListTransitionsRequest,
    options?: RequestOptions,
  ): Promise<ListTransitionsResponse>;

  /** What changed of one model, newest first. */
  getModelHistory(
    entityRef: string,
    request?: Pick<ListTransitionsRequest, 'limit' | 'cursor'>,
    options?: RequestOptions,
  ): Promise<ListTransitionsResponse>;

  /** How a team, or the fleet, has moved from day to day. */
  getTrend(request?: TrendRequest, options?: RequestOptions): Promise<Trend>;

  /** One model's assessment, next steps and drills. Rejects with status 404 while it is not assessed yet. */
  getModel(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<GetModelResponse>;

  /** The scorecard of a group and its descendants. */
  getScorecard(
    groupRef: string,
    options?: RequestOptions,
  ): Promise<GetScorecardResponse>;

  /** The Standard in force. */
  getStandard(options?: RequestOptions): Promise<GetStandardResponse>;

  /** Where a model is known, and why these are one model. */
  getSightings(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ModelSightings>;

  /** Joins a sighting to a model, splits it off, or takes back such a decision; in the caller's name. */
  moveSighting(
    entityRef: string,
    move: 'join' | 'split' | 'release',
    choice: SightingChoice,
  ): Promise<SightingMoved>;

  /** Records a drill in the caller's name. Rejects with status 400 when it does not hold together. */
  recordDrill(entityRef: string, drill: DrillInput): Promise<Drill>;

  /** Confirms somebody else's drill in the caller's name. */
  confirmDrill(drillId: string): Promise<Drill>;

  /** One page of exemptions: those to decide first, then those in force, then earlier ones. */
  listExemptions(
    request?: ListExemptionsRequest,
    options?: RequestOptions,
  ): Promise<ListExemptionsResponse>;

  /** Requests an exemption in the caller's name. Rejects with status 409 when there is one already. */
  requestExemption(
    entityRef: string,
    exemption: ExemptionInput,
  ): Promise<ExemptionRecord>;

  /** Approves, rejects or withdraws an exemption in the caller's name. */
  decideExemption(
    exemptionId: string,
    decision: 'approve' | 'reject' | 'withdraw',
    said?: ExemptionDecision,
  ): Promise<ExemptionRecord>;

  /** What one model costs. Rejects with status 403 when the caller may not see it. */
  getModelCost(
    entityRef: string,
    query?: CostQuery,
    options?: RequestOptions,
  ): Promise<ModelCost>;

  /** What a team's models cost, or the whole fleet's. */
  getCosts(
    request?: CostsRequest,
    options?: RequestOptions,
  ): Promise<CostOverview>;

  /** One page of what no model was found for, largest first. */
  listUnattributed(
    request?: ListUnattributedRequest,
    options?: RequestOptions,
  ): Promise<ListUnattributedResponse>;

  /** How every model source is doing. */
  getSources(options?: RequestOptions): Promise<ListSourcesResponse>;

  /**
   * Has a source read now, and does not wait for it. Rejects with status 409 while it is being read.
   *
   * @param sourceId - for instance `sagemaker/prod`
   */
  runSource(sourceId: string): Promise<RunSourceResponse>;

  /** How every cost source is doing. */
  getCostSources(
    options?: RequestOptions,
  ): Promise<{ items: CostSourceStatus[] }>;

  /** The costs as a CSV file. It is fetched with the caller's credentials: a bare link would carry none. */
  exportCosts(
    request?: CostsRequest,
    options?: RequestOptions,
  ): Promise<SavedFile>;
}

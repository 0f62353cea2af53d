import type {
  CostOverview,
  CostQuery,
  CostSourceStatus,
  Drill,
  DrillInput,
  GetModelResponse,
  GetScorecardResponse,
  GetStandardResponse,
  ListModelsRequest,
  ListModelsResponse,
  ListSourcesResponse,
  ListUnattributedRequest,
  ListUnattributedResponse,
  ModelCost,
  ModelSightings,
  SightingChoice,
  SightingMoved,
  RunSourceResponse,
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

import type {
  Drill,
  DrillInput,
  GetModelResponse,
  GetScorecardResponse,
  GetStandardResponse,
  ListModelsRequest,
  ListModelsResponse,
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

  /** Records a drill in the caller's name. Rejects with status 400 when it does not hold together. */
  recordDrill(entityRef: string, drill: DrillInput): Promise<Drill>;

  /** Confirms somebody else's drill in the caller's name. */
  confirmDrill(drillId: string): Promise<Drill>;
}

import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
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
import { fileNameOf } from './fileNameOf';
import type {
  CostsRequest,
  ExportModelsRequest,
  ModelFiltersRequest,
  MultiCloudMlApi,
  RequestOptions,
  SavedFile,
  TrendRequest,
} from './MultiCloudMlApi';

/**
 * Talks to the backend plugin over its REST API.
 *
 * @public
 */
export class MultiCloudMlClient implements MultiCloudMlApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;

  constructor(options: { discoveryApi: DiscoveryApi; fetchApi: FetchApi }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  listModels(
    request: ListModelsRequest,
    options?: RequestOptions,
  ): Promise<ListModelsResponse> {
    return this.#request(withQuery('models', request), options);
  }

  listFacets(
    request: ModelFiltersRequest,
    options?: RequestOptions,
  ): Promise<ListFacetsResponse> {
    return this.#request(withQuery('models/facets', request), options);
  }

  exportModels(
    request: ExportModelsRequest,
    options?: RequestOptions,
  ): Promise<SavedFile> {
    const path = withQuery('models/export', request);
    return this.#download(path, `models.${request.format}`, options);
  }

  getFleet(options?: RequestOptions): Promise<FleetSummary> {
    return this.#request('fleet', options);
  }

  listTeams(
    request: ListTeamsRequest = {},
    options?: RequestOptions,
  ): Promise<ListTeamsResponse> {
    return this.#request(withQuery('teams', request), options);
  }

  listSites(
    request: ListSitesRequest = {},
    options?: RequestOptions,
  ): Promise<ListSitesResponse> {
    return this.#request(withQuery('sites', request), options);
  }

  getAdherence(options?: RequestOptions): Promise<GetAdherenceResponse> {
    return this.#request('standard/adherence', options);
  }

  listTransitions(
    request: ListTransitionsRequest = {},
    options?: RequestOptions,
  ): Promise<ListTransitionsResponse> {
    return this.#request(withQuery('history', request), options);
  }

  getModelHistory(
    entityRef: string,
    request: Pick<ListTransitionsRequest, 'limit' | 'cursor'> = {},
    options?: RequestOptions,
  ): Promise<ListTransitionsResponse> {
    const path = `models/${refPath(entityRef)}/history`;
    return this.#request(withQuery(path, request), options);
  }

  getTrend(
    request: TrendRequest = {},
    options?: RequestOptions,
  ): Promise<Trend> {
    const { team, days } = request;
    const path = team ? `teams/${refPath(team)}/trend` : 'trend';
    return this.#request(withQuery(path, { days }), options);
  }

  getModel(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<GetModelResponse> {
    return this.#request(`models/${refPath(entityRef)}`, options);
  }

  getScorecard(
    groupRef: string,
    options?: RequestOptions,
  ): Promise<GetScorecardResponse> {
    return this.#request(`teams/${refPath(groupRef)}/scorecard`, options);
  }

  getStandard(options?: RequestOptions): Promise<GetStandardResponse> {
    return this.#request('standard', options);
  }

  getSightings(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ModelSightings> {
    return this.#request(`models/${refPath(entityRef)}/sightings`, options);
  }

  moveSighting(
    entityRef: string,
    move: 'join' | 'split' | 'release',
    choice: SightingChoice,
  ): Promise<SightingMoved> {
    return this.#request(`models/${refPath(entityRef)}/sightings/${move}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(choice),
    });
  }

  recordDrill(entityRef: string, drill: DrillInput): Promise<Drill> {
    return this.#request(`models/${refPath(entityRef)}/drills`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(drill),
    });
  }

  confirmDrill(drillId: string): Promise<Drill> {
    return this.#request(`drills/${encodeURIComponent(drillId)}/confirm`, {
      method: 'POST',
    });
  }

  listExemptions(
    request: ListExemptionsRequest = {},
    options?: RequestOptions,
  ): Promise<ListExemptionsResponse> {
    return this.#request(withQuery('exemptions', request), options);
  }

  requestExemption(
    entityRef: string,
    exemption: ExemptionInput,
  ): Promise<ExemptionRecord> {
    return this.#request(`models/${refPath(entityRef)}/exemptions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(exemption),
    });
  }

  decideExemption(
    exemptionId: string,
    decision: 'approve' | 'reject' | 'withdraw',
    said: ExemptionDecision = {},
  ): Promise<ExemptionRecord> {
    const path = `exemptions/${encodeURIComponent(exemptionId)}/${decision}`;
    return this.#request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(said),
    });
  }

  getModelCost(
    entityRef: string,
    query: CostQuery = {},
    options?: RequestOptions,
  ): Promise<ModelCost> {
    const path = `models/${refPath(entityRef)}/cost`;
    return this.#request(withQuery(path, query), options);
  }

  getCosts(
    request: CostsRequest = {},
    options?: RequestOptions,
  ): Promise<CostOverview> {
    return this.#request(withQuery('costs', request), options);
  }

  listUnattributed(
    request: ListUnattributedRequest = {},
    options?: RequestOptions,
  ): Promise<ListUnattributedResponse> {
    return this.#request(withQuery('costs/unattributed', request), options);
  }

  getSources(options?: RequestOptions): Promise<ListSourcesResponse> {
    return this.#request('sources', options);
  }

  runSource(sourceId: string): Promise<RunSourceResponse> {
    const path = sourceId.split('/').map(encodeURIComponent).join('/');
    return this.#request(`sources/${path}/run`, { method: 'POST' });
  }

  getCostSources(
    options?: RequestOptions,
  ): Promise<{ items: CostSourceStatus[] }> {
    return this.#request('costs/sources', options);
  }

  exportCosts(
    request: CostsRequest = {},
    options?: RequestOptions,
  ): Promise<SavedFile> {
    return this.#download(
      withQuery('costs/export', request),
      'costs.csv',
      options,
    );
  }

  async #download(
    path: string,
    fallbackName: string,
    options?: RequestOptions,
  ): Promise<SavedFile> {
    const response = await this.#fetch(path, options);
    return {
      name: fileNameOf(response.headers) ?? fallbackName,
      content: await response.blob(),
    };
  }

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const response = await this.#fetch(path, init);
    return response.json();
  }

  async #fetch(path: string, init?: RequestInit): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('multicloud-ml');
    const response = await this.#fetchApi.fetch(`${baseUrl}/v1/${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** Adds what is asked to a path; lists are repeated, and what is not asked is left out. */
function withQuery(path: string, values: object): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const item of [value].flat()) {
      if (item !== undefined) query.append(name, String(item));
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

function refPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}

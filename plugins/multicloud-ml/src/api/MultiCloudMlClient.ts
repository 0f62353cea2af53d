import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  Drill,
  DrillInput,
  GetModelResponse,
  GetScorecardResponse,
  GetStandardResponse,
  ListModelsRequest,
  ListModelsResponse,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { MultiCloudMlApi, RequestOptions } from './MultiCloudMlApi';

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
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(request)) {
      for (const item of [value].flat()) {
        if (item !== undefined) query.append(name, String(item));
      }
    }
    return this.#request(`models?${query}`, options);
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

  async #request<T>(path: string, init?: RequestInit): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('multicloud-ml');
    const response = await this.#fetchApi.fetch(`${baseUrl}/v1/${path}`, init);
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

function refPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return [kind, namespace, name].map(encodeURIComponent).join('/');
}

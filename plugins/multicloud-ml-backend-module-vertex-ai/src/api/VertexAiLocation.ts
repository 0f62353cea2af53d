import {
  pagesOf,
  ReadError,
  type JsonClient,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import {
  endpointPageSchema,
  modelPageSchema,
  poolSchema,
  type ResourcePool,
} from './schemas';

/** The most that Vertex AI gives at once. */
const PAGE_SIZE = '100';

/** What is asked of Vertex AI in one region. Elements of lists are as they came: see `parseEach`. */
export class VertexAiLocation {
  constructor(
    private readonly client: JsonClient,
    readonly location: string,
    private readonly signal: AbortSignal,
  ) {}

  endpoints(project: string): AsyncGenerator<unknown[]> {
    return this.list(
      'projects.locations.endpoints.list',
      `projects/${project}/locations/${this.location}/endpoints`,
      endpointPageSchema,
      page => page.endpoints,
    );
  }

  /** One version of each model, the default one. */
  models(project: string): AsyncGenerator<unknown[]> {
    return this.list(
      'projects.locations.models.list',
      `projects/${project}/locations/${this.location}/models`,
      modelPageSchema,
      page => page.models,
    );
  }

  versions(model: string): AsyncGenerator<unknown[]> {
    return this.list(
      'projects.locations.models.listVersions',
      `${model}:listVersions`,
      modelPageSchema,
      page => page.models,
    );
  }

  /**
   * @param name - resource name of a model or of a version of it
   * @returns the model as it came; undefined when it no longer exists
   */
  async model(name: string): Promise<unknown> {
    return orGone(this.get('projects.locations.models.get', name, z.unknown()));
  }

  /** @returns undefined when it no longer exists */
  async pool(name: string): Promise<ResourcePool | undefined> {
    return orGone(
      this.get(
        'projects.locations.deploymentResourcePools.get',
        name,
        poolSchema,
      ),
    );
  }

  private list<T extends z.ZodType<{ nextPageToken?: string }>>(
    what: string,
    path: string,
    schema: T,
    itemsOf: (page: z.output<T>) => unknown[],
  ): AsyncGenerator<unknown[]> {
    return pagesOf(what, async pageToken => {
      const page = await this.get(what, path, schema, {
        pageSize: PAGE_SIZE,
        pageToken,
      });
      return { items: itemsOf(page), next: page.nextPageToken };
    });
  }

  private get<T extends z.ZodType>(
    what: string,
    path: string,
    schema: T,
    query?: Record<string, string | undefined>,
  ): Promise<z.output<T>> {
    const { signal } = this;
    return this.client.get({ what, path, query, schema, signal });
  }
}

async function orGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ReadError && error.kind === 'not-found') {
      return undefined;
    }
    throw error;
  }
}

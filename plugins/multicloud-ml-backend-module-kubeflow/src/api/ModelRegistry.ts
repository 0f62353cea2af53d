import {
  type JsonClient,
  pagesOf,
  ReadError,
  type SourceProblem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import { parseEach } from './parseEach';
import {
  type Artifact,
  artifactSchema,
  inferenceServiceSchema,
  type ModelVersion,
  modelVersionSchema,
  pageSchema,
  registeredModelSchema,
  servingEnvironmentSchema,
} from './schemas';

const ROOT = '/api/model_registry/v1alpha3';
const PAGE_SIZE = 100;

/** A page of a list: what can be read of it, and what cannot. */
export interface Page<T> {
  items: T[];
  problems: SourceProblem[];
}

/**
 * The part of the Model Registry's REST API, v1alpha3, that lists. In order of id, which a registry gives out ascending,
 * so that what is created meanwhile does not shift what is still to come.
 */
export class ModelRegistry {
  constructor(
    private readonly client: JsonClient,
    private readonly signal: AbortSignal,
  ) {}

  servingEnvironments() {
    return this.list('serving_environments', servingEnvironmentSchema);
  }

  inferenceServices() {
    return this.list('inference_services', inferenceServiceSchema);
  }

  registeredModels() {
    return this.list('registered_models', registeredModelSchema);
  }

  /** The newest versions of a model, newest first. */
  async newestVersions(
    modelId: string,
    most: number,
  ): Promise<Page<ModelVersion>> {
    const newest: Page<ModelVersion> = { items: [], problems: [] };
    const pages = this.list('model_versions', modelVersionSchema, {
      path: `registered_models/${modelId}/versions`,
      query: { pageSize: String(Math.min(most, PAGE_SIZE)), sortOrder: 'DESC' },
    });
    for await (const { items, problems } of pages) {
      newest.items.push(...items);
      newest.problems.push(...problems);
      if (newest.items.length >= most) {
        break;
      }
    }
    return { ...newest, items: newest.items.slice(0, most) };
  }

  /** One version, for one that is older than those listed. Nothing where the registry does not hold it. */
  async version(id: string): Promise<Page<ModelVersion>> {
    try {
      const version = await this.client.get({
        what: 'GET /model_versions/{id}',
        path: `${ROOT}/model_versions/${id}`,
        schema: z.unknown(),
        signal: this.signal,
      });
      const { parsed, problems } = parseEach(
        [version],
        modelVersionSchema,
        'model_versions',
      );
      return { items: parsed, problems };
    } catch (error) {
      if (error instanceof ReadError && error.kind === 'not-found') {
        return { items: [], problems: [] };
      }
      throw error;
    }
  }

  /** Model artifacts of a version, newest first. */
  async artifacts(versionId: string): Promise<Page<Artifact>> {
    const all: Page<Artifact> = { items: [], problems: [] };
    const pages = this.list('artifacts', artifactSchema, {
      path: `model_versions/${versionId}/artifacts`,
      query: { artifactType: 'model-artifact', sortOrder: 'DESC' },
    });
    for await (const { items, problems } of pages) {
      all.items.push(
        ...items.filter(item => item.artifactType === 'model-artifact'),
      );
      all.problems.push(...problems);
    }
    return all;
  }

  private async *list<T extends z.ZodType>(
    name: string,
    schema: T,
    options: { path?: string; query?: Record<string, string> } = {},
  ): AsyncGenerator<Page<z.output<T>>> {
    const path = options.path ?? name;
    const what = `GET /${path.replace(/\/\d+\//, '/{id}/')}`;
    const pages = pagesOf(what, async nextPageToken => {
      const page = await this.client.get({
        what,
        path: `${ROOT}/${path}`,
        query: {
          pageSize: String(PAGE_SIZE),
          orderBy: 'ID',
          sortOrder: 'ASC',
          ...options.query,
          nextPageToken,
        },
        schema: pageSchema,
        signal: this.signal,
      });
      return { items: page.items, next: page.nextPageToken || undefined };
    });
    for await (const raw of pages) {
      const { parsed, problems } = parseEach(raw, schema, name);
      yield { items: parsed, problems };
    }
  }
}

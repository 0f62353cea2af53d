import {
  pagesOf,
  type JsonClient,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { parse } from 'yaml';
import { z } from 'zod';
import { nameFilter } from './nameFilter';
import {
  modelFile,
  modelVersion,
  type Flavors,
  type ModelVersion,
} from './schemas';

const API = '/api/2.0/mlflow';
const PAGE_SIZE = '100';

const modelsPage = z.object({
  registered_models: z.array(z.unknown()).default([]),
  next_page_token: z.string().optional(),
});
const versionsPage = z.object({
  model_versions: z.array(z.unknown()).default([]),
});
const oneVersion = z.object({ model_version: modelVersion });
const downloadUri = z.object({ artifact_uri: z.string().min(1) });

/** The reading half of the REST API of MLflow's registry. Every method throws ReadError when it failed for good. */
export class MlflowRegistry {
  constructor(
    private readonly client: JsonClient,
    private readonly signal: AbortSignal,
  ) {}

  /** Registered models as they come, by name, page by page. */
  models(): AsyncGenerator<unknown[]> {
    const what = 'registered-models/search';
    return pagesOf(what, async token => {
      const page = await this.client.get({
        what,
        path: `${API}/${what}`,
        query: { max_results: PAGE_SIZE, page_token: token },
        schema: modelsPage,
        signal: this.signal,
      });
      return { items: page.registered_models, next: page.next_page_token };
    });
  }

  /**
   * The newest versions of a model, newest first.
   *
   * @returns nothing when the model's name cannot be asked for
   */
  async newestVersions(
    name: string,
    most: number,
  ): Promise<unknown[] | undefined> {
    const filter = nameFilter(name);
    if (filter === undefined) {
      return undefined;
    }
    const what = 'model-versions/search';
    const page = await this.client.get({
      what,
      path: `${API}/${what}`,
      query: {
        filter,
        order_by: 'version_number DESC',
        max_results: String(most),
      },
      schema: versionsPage,
      signal: this.signal,
    });
    return page.model_versions;
  }

  async version(name: string, version: string): Promise<ModelVersion> {
    const what = 'model-versions/get';
    const { model_version } = await this.client.get({
      what,
      path: `${API}/${what}`,
      query: { name, version },
      schema: oneVersion,
      signal: this.signal,
    });
    return model_version;
  }

  /** Where the artifact of a version lies, behind `models:/…`. */
  async artifactUri({ name, version }: ModelVersion): Promise<string> {
    const what = 'model-versions/get-download-uri';
    const { artifact_uri } = await this.client.get({
      what,
      path: `${API}/${what}`,
      query: { name, version },
      schema: downloadUri,
      signal: this.signal,
    });
    return artifact_uri;
  }

  /** The flavours in the MLmodel of a version, which the tracking server takes from the artifact store. */
  async flavors({ name, version }: ModelVersion): Promise<Flavors> {
    const { flavors } = await this.client.get({
      what: 'model-versions/get-artifact',
      path: '/model-versions/get-artifact',
      query: { name, version, path: 'MLmodel' },
      schema: modelFile,
      parse,
      signal: this.signal,
    });
    return flavors;
  }
}

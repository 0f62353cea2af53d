import { z } from 'zod';

type Tags = Record<string, string>;

/** A version to create; its source is an address, or a run or logged model that is made for it. */
export interface NewVersion {
  source?: string;
  /** What the MLmodel file says, where the artifact is kept by the server. */
  mlModel?: string;
  /** Logged as MLflow 3 does, as a logged model, or as MLflow 2 does, with a run. */
  logged?: 'model' | 'run';
  tags?: Tags;
}

const run = z.object({
  run: z.object({
    info: z.object({ run_id: z.string(), artifact_uri: z.string() }),
  }),
});
const loggedModel = z.object({
  model: z.object({
    info: z.object({ model_id: z.string(), artifact_uri: z.string() }),
  }),
});

/** Fills a tracking server through its REST API, as MLflow's own clients do. */
export class MlflowWriter {
  constructor(
    private readonly url: string,
    private readonly headers: Record<string, string> = {},
  ) {}

  async createModel(
    name: string,
    model: {
      description?: string;
      tags?: Tags;
      versions?: NewVersion[];
      /** Version by alias. */
      aliases?: Record<string, string>;
    } = {},
  ): Promise<string[]> {
    const { description, tags = {}, versions = [], aliases = {} } = model;
    await this.post('registered-models/create', {
      name,
      description,
      tags: pairs(tags),
    });
    const uris: string[] = [];
    for (const version of versions) {
      uris.push(await this.createVersion(name, version));
    }
    for (const [alias, version] of Object.entries(aliases)) {
      await this.post('registered-models/alias', { name, alias, version });
    }
    return uris;
  }

  /** @returns where the artifact lies */
  async createVersion(name: string, version: NewVersion): Promise<string> {
    const { tags = {}, mlModel = '' } = version;
    const { uri, ...about } = await this.log(version);
    if (mlModel) {
      const path = uri.replace(/^mlflow-artifacts:\/+/, '');
      await this.send(
        'PUT',
        `/api/2.0/mlflow-artifacts/artifacts/${path}/MLmodel`,
        mlModel,
      );
    }
    await this.post('model-versions/create', {
      name,
      tags: pairs(tags),
      ...about,
    });
    return uri;
  }

  async post(path: string, body: object): Promise<unknown> {
    const text = JSON.stringify(body);
    return JSON.parse(await this.send('POST', `/api/2.0/mlflow/${path}`, text));
  }

  private async log({ logged, source = '' }: NewVersion) {
    if (logged === 'run') {
      const { info } = run.parse(
        await this.post('runs/create', { experiment_id: '0' }),
      ).run;
      const uri = `${info.artifact_uri}/model`;
      return { source: uri, run_id: info.run_id, uri };
    }
    if (logged === 'model') {
      const { info } = loggedModel.parse(
        await this.post('logged-models', { experiment_id: '0', name: 'model' }),
      ).model;
      return {
        source: `models:/${info.model_id}`,
        model_id: info.model_id,
        uri: info.artifact_uri,
      };
    }
    return { source, uri: source };
  }

  private async send(
    method: string,
    path: string,
    body: string,
  ): Promise<string> {
    const answer = await fetch(`${this.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...this.headers },
      body,
    });
    const text = await answer.text();
    if (!answer.ok) {
      throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    }
    return text;
  }
}

function pairs(tags: Tags) {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}

import {
  describeFaults,
  FaultProxy,
  pollSource,
  type FaultySystem,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import {
  ADMIN,
  describeWithMlflow,
  MlflowServer,
} from './__testUtils__/MlflowServer';
import { MlflowWriter } from './__testUtils__/MlflowWriter';
import { sourceOf } from './__testUtils__/sourceOf';

jest.setTimeout(180_000);

const SKLEARN = `flavors:
  python_function: { loader_module: mlflow.sklearn, model_path: model.pkl }
  sklearn: { pickled_model: model.pkl, serialization_format: cloudpickle }
`;
const ONNX = `flavors:
  onnx: { data: model.onnx }
  python_function: { loader_module: mlflow.onnx, data: model.onnx }
`;
/** More than a page of them. */
const PLAIN = Array.from({ length: 120 }, (_, i) => `plain-${1000 + i}`);

describeWithMlflow()('a real MLflow tracking server', () => {
  let server: MlflowServer;
  let proxy: FaultProxy;
  let host: string;
  let fraudUris: string[];

  beforeAll(async () => {
    server = await MlflowServer.start();
    const writer = new MlflowWriter(server.url);
    fraudUris = await writer.createModel('fraud', {
      description: 'Scores card payments',
      tags: {
        owner: 'risk-ml',
        'multicloud-ml.io/tier': 'T1',
        'multicloud-ml.io/entity': 'component:default/fraud-scoring',
        team: 'risk',
      },
      versions: [
        { source: 's3://models/fraud/1' },
        { logged: 'run', mlModel: SKLEARN, tags: { team: 'x', stage: 'live' } },
        { logged: 'model', mlModel: ONNX },
      ],
      aliases: { champion: '2', candidate: '3' },
    });
    await writer.createModel('fraud-prod', {
      versions: [{ source: 'models:/fraud/2' }, { source: 'models:/fraud/3' }],
    });
    await writer.createModel(`it's here`, {
      versions: [
        { logged: 'model', mlModel: ONNX },
        { logged: 'model', mlModel: SKLEARN },
        { logged: 'model' },
      ],
      aliases: { champion: '1' },
      tags: {
        cloud: 'gcp',
        place: 'asia-southeast1',
        'multicloud-ml.io/role': 'standby',
      },
    });
    await writer.createModel('the "new" one', {
      versions: [{ source: 'gs://models/a' }, { source: 'gs://models/b' }],
    });
    await writer.post('model-versions/transition-stage', {
      name: 'the "new" one',
      version: '1',
      stage: 'Production',
      archive_existing_versions: false,
    });
    await writer.createModel('greeting', {
      tags: { 'mlflow.prompt.is_prompt': 'true' },
      versions: [
        { source: 'dummy-source', tags: { 'mlflow.prompt.is_prompt': 'true' } },
      ],
    });
    for (const name of PLAIN) {
      await writer.createModel(name);
    }
    proxy = await FaultProxy.start(server.url);
    host = new URL(proxy.url).host;
  });

  beforeEach(() => {
    proxy.seen.length = 0;
  });

  afterAll(async () => {
    await proxy?.stop();
    await server?.stop();
  });

  const poll = async (options: object = {}) => {
    const polled = await pollSource(sourceOf(proxy.url, options));
    expect(polled.failures).toEqual({});
    const models = new Map(
      polled.models[host].map(model => [model.name, model]),
    );
    return { ...polled, models };
  };
  const asked = (what: string) =>
    proxy.seen.filter(({ url }) => url.includes(what)).length;

  it('says what the registry holds of a model, by the version that its alias names', async () => {
    const { models } = await poll();
    const [, byRun, byModel] = fraudUris;
    expect(byRun).toMatch(/^mlflow-artifacts:\//);
    expect(models.get('fraud')).toEqual({
      externalId: 'models:/fraud',
      name: 'fraud',
      description: 'Scores card payments',
      owner: 'risk-ml',
      entityRef: 'component:default/fraud-scoring',
      lifecycle: undefined,
      labels: {
        owner: 'risk-ml',
        'multicloud-ml.io/tier': 'T1',
        'multicloud-ml.io/entity': 'component:default/fraud-scoring',
        team: 'risk',
        stage: 'live',
      },
      artifactUris: [
        'models:/fraud/3',
        byModel,
        expect.stringMatching(/^models:\/m-[0-9a-f]{32}$/),
        'models:/fraud/2',
        byRun,
        expect.stringMatching(/^runs:\/[0-9a-f]{32}\/model$/),
        'models:/fraud/1',
        's3://models/fraud/1',
        'models:/fraud@candidate',
        'models:/fraud@champion',
      ],
      sourceUris: [],
      url: `${proxy.url}/#/models/fraud`,
      facts: {
        tier: 'T1',
        artifact: { format: 'sklearn', version: '2', uri: byRun },
      },
      deployments: [],
    });
  });

  it('takes another alias, or the newest version where none has it', async () => {
    const { models } = await poll({ alias: 'candidate' });
    expect(models.get('fraud')?.facts.artifact).toMatchObject({
      format: 'onnx',
      version: '3',
    });
    expect(models.get('fraud-prod')?.facts.artifact?.version).toBe('2');
  });

  it('finds the aliased version behind the newest ones', async () => {
    const { models } = await poll({ versions: 1 });
    const model = models.get(`it's here`);
    expect(model?.facts.artifact).toMatchObject({
      format: 'onnx',
      version: '1',
    });
    expect(
      model?.artifactUris?.filter(uri => uri.startsWith(`models:/it's`)),
    ).toEqual([
      `models:/it's here/3`,
      `models:/it's here/1`,
      `models:/it's here@champion`,
    ]);
  });

  it('believes the stage Production of servers without aliases', async () => {
    const { models } = await poll();
    expect(models.get('the "new" one')).toMatchObject({
      lifecycle: 'production',
      facts: { artifact: { version: '1', uri: 'gs://models/a' } },
      url: `${proxy.url}/#/models/the%20%22new%22%20one`,
    });
  });

  it('names the versions that a model was copied from', async () => {
    const { models } = await poll();
    const copy = models.get('fraud-prod');
    expect(copy?.sourceUris).toEqual(['models:/fraud/3', 'models:/fraud/2']);
    expect(copy?.artifactUris).toEqual([
      'models:/fraud-prod/2',
      fraudUris[2],
      'models:/fraud-prod/1',
      fraudUris[1],
    ]);
    expect(copy?.facts.artifact?.format).toBe('onnx');
  });

  it('reads to the last page and leaves prompts out', async () => {
    const { models } = await poll();
    expect([...models.keys()].sort()).toEqual(
      ['fraud', 'fraud-prod', `it's here`, 'the "new" one', ...PLAIN].sort(),
    );
    expect(models.get(PLAIN[0])).toMatchObject({
      facts: { artifact: undefined },
      deployments: [],
    });
    expect(asked('registered-models/search')).toBe(2);
  });

  it('asks once for what never changes', async () => {
    const source = sourceOf(proxy.url, { maxAttempts: 1 });
    const first = await pollSource(source);
    // fraud, fraud-prod, it's here, the "new" one: those with more than one version.
    expect(asked('model-versions/search')).toBe(4);
    expect(asked('get-download-uri')).toBe(6);
    expect(asked('get-artifact')).toBe(4);
    proxy.seen.length = 0;
    expect(await pollSource(source)).toEqual(first);
    expect(asked('model-versions/search')).toBe(4);
    expect(asked('get-download-uri')).toBe(0);
    // The one that the server cannot get.
    expect(asked('get-artifact')).toBe(1);
  });

  it('says once that formats could not be read, and reads none where it is told not to', async () => {
    const { problems } = await poll();
    expect(problems).toEqual([
      {
        subject: host,
        message: expect.stringMatching(
          /^The MLmodel file of 1 model .*the "new" one, version 1.*readFlavors/,
        ),
      },
    ]);
    proxy.seen.length = 0;
    const without = await poll({ readFlavors: false });
    expect(without.problems).toEqual([]);
    expect(without.models.get('fraud')?.facts.artifact?.format).toBe(undefined);
    expect(asked('get-artifact')).toBe(0);
  });

  it('has a deployment only where tags are configured to say so', async () => {
    const { models } = await poll({ providerTag: 'cloud', regionTag: 'place' });
    expect(
      [...models.values()].filter(model => model.deployments.length > 0),
    ).toEqual([models.get(`it's here`)]);
    expect(models.get(`it's here`)?.deployments).toEqual([
      {
        externalId: `models:/it's here`,
        provider: 'gcp',
        region: 'asia-southeast1',
        role: 'standby',
      },
    ]);
  });

  it('sends the token, and the headers of a gateway, with every request', async () => {
    await poll({ token: 'synthetic', headers: { 'X-Gateway': 'key' } });
    expect(proxy.seen.length).toBeGreaterThan(5);
    proxy.seen.forEach(({ headers }) =>
      expect(headers).toMatchObject({
        authorization: 'Bearer synthetic',
        'x-gateway': 'key',
      }),
    );
  });

  describe.each([
    ['everything', /./],
    ['the versions of a model', /model-versions\/search/],
  ])('where %s fails', (_, failing) => {
    describeFaults('MLflow', async () => {
      const system: FaultySystem = {
        url: server.url,
        source: url => {
          system.failingScope = new URL(url).host;
          return sourceOf(url, {
            timeout: '2s',
            // So that a request is tried again before the next one is made.
            concurrency: 1,
            token: 'synthetic-token',
          });
        },
        failing,
        pages: /registered-models\/search/,
        failingScope: '',
        singleScope: true,
        secrets: ['synthetic-token', 'injected'],
      };
      return system;
    });
  });
});

describeWithMlflow({
  basicAuth: true,
})('a real MLflow tracking server with basic auth', () => {
  let server: MlflowServer;
  const reader = { username: 'backstage', password: 'synthetic-reader-1' };

  beforeAll(async () => {
    server = await MlflowServer.start({ basicAuth: true });
    const writer = new MlflowWriter(server.url, {
      authorization: `Basic ${Buffer.from(
        `${ADMIN.username}:${ADMIN.password}`,
      ).toString('base64')}`,
    });
    await writer.post('users/create', reader);
    await writer.createModel('fraud', {
      versions: [{ logged: 'model', mlModel: ONNX }],
    });
  });
  afterAll(() => server?.stop());

  it('lets a user read who may read', async () => {
    const polled = await pollSource(sourceOf(server.url, reader));
    expect(polled).toMatchObject({ problems: [], failures: {} });
    expect(Object.values(polled.models)[0]).toMatchObject([
      { name: 'fraud', facts: { artifact: { format: 'onnx', version: '1' } } },
    ]);
  });

  it('fails with a sentence for a password that is wrong, and for none', async () => {
    const sentence =
      /^MLflow did not accept the credentials for registered-models\/search in 127\.0\.0\.1:\d+\. /;
    for (const options of [{ ...reader, password: 'synthetic-wrong' }, {}]) {
      const { failures, models } = await pollSource(
        sourceOf(server.url, options),
      );
      expect(Object.values(failures)).toEqual([
        expect.stringMatching(sentence),
      ]);
      expect(models).toEqual({});
    }
  });
});

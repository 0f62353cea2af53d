import {
  describeFaults,
  FaultProxy,
  pollSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { deployed, endpoint, nameOf, version } from './__testUtils__/fakes';
import { sourceOf } from './__testUtils__/sourceOf';
import { VertexAiServer } from './__testUtils__/VertexAiServer';

const TOKEN = 'ya29.synthetic-token';
const US = 'us-central1';
const SG = 'asia-southeast1';
const HASTY = { maxAttempts: 2, timeout: { milliseconds: 500 } };

async function start(): Promise<VertexAiServer> {
  const server = await VertexAiServer.start({
    projects: { 'acme-ml': '471100000001' },
    token: TOKEN,
  });
  for (const location of [US, SG]) {
    server.put(`acme-ml/${location}`, {
      models: ['1', '2', '3'].map(id => [version(location, id, '1')]),
      endpoints: ['10', '11', '12'].map(id =>
        endpoint(location, id, [
          deployed('5', nameOf(location, 'models', '1')),
        ]),
      ),
    });
  }
  return server;
}

describeFaults('Vertex AI', async () => {
  const server = await start();
  return {
    url: server.url,
    source: url => sourceOf(url, HASTY, TOKEN),
    failing: /locations\/us-central1\//,
    pages: /locations\/us-central1\/models\?/,
    failingScope: 'acme-ml/us-central1',
    secrets: [TOKEN, 'injected', 'someone@example.com'],
    stop: () => server.stop(),
  };
});

describe('Vertex AI, half readable', () => {
  let server: VertexAiServer;
  beforeEach(async () => {
    server = await start();
  });
  afterEach(() => server.stop());

  it('says what to grant, and what to enable', async () => {
    server.denied.push(
      { path: /us-central1\/endpoints/ },
      { path: /asia-southeast1\/models$/, reason: 'SERVICE_DISABLED' },
    );
    const { models, failures } = await pollSource(
      sourceOf(server.url, HASTY, TOKEN),
    );
    expect(models).toEqual({});
    expect(failures).toEqual({
      'acme-ml/us-central1':
        'Access to projects.locations.endpoints.list in acme-ml/us-central1 is denied. Grant roles/aiplatform.viewer on project acme-ml; the README has the command.',
      'acme-ml/asia-southeast1':
        'Access to projects.locations.models.list in acme-ml/asia-southeast1 is denied: the Vertex AI API is not enabled there. Run: gcloud services enable aiplatform.googleapis.com --project acme-ml.',
    });
  });

  it('says that credentials are refused', async () => {
    const { failures } = await pollSource(sourceOf(server.url, HASTY, 'old'));
    expect(Object.values(failures)).toEqual([
      expect.stringMatching(/^Vertex AI did not accept the credentials/),
      expect.stringMatching(/^Vertex AI did not accept the credentials/),
    ]);
  });

  it('reads the other projects before it says whose regions it could not find out', async () => {
    const source = sourceOf(
      server.url,
      {
        ...HASTY,
        projects: ['other-project', 'acme-ml'],
        locations: undefined,
      },
      TOKEN,
    );
    const ended: string[] = [];
    const poll = async () => {
      const { signal } = new AbortController();
      for await (const event of source.poll({ signal })) {
        if (event.kind !== 'models') {
          ended.push(`${event.kind} ${event.scope}`);
        }
      }
    };
    await expect(poll()).rejects.toThrow(
      'Access to projects.locations.list in other-project is denied. Grant roles/aiplatform.viewer on project other-project',
    );
    expect(ended).toEqual([
      'scope-complete acme-ml/asia-southeast1',
      'scope-complete acme-ml/us-central1',
    ]);
  });

  it('takes a model that was deleted between two requests for gone', async () => {
    const proxy = await FaultProxy.start(server.url);
    proxy.inject(
      { kind: 'status', status: 404 },
      /us-central1\/models\/2:list/,
    );
    const { models, failures } = await pollSource(
      sourceOf(proxy.url, HASTY, TOKEN),
    );
    await proxy.stop();
    expect(failures).toEqual({});
    expect(models['acme-ml/us-central1'].map(({ name }) => name)).toEqual([
      'Model 1',
      'Model 3',
    ]);
  });

  it.each<[string, object]>([
    [
      'a model’s labels',
      { models: [[{ ...version(US, '9', '1'), labels: 7 }]] },
    ],
    [
      'an endpoint’s split',
      { endpoints: [endpoint(US, '19', [], { trafficSplit: 'all' })] },
    ],
    ['a deployed model', { endpoints: [endpoint(US, '19', [{ model: 'x' }])] }],
    ['a name', { endpoints: [{ name: 'endpoints/19' }] }],
  ])('leaves out %s that is malformed, and nothing else', async (_, wrong) => {
    const sound = {
      models: [[version(US, '1', '1')]],
      endpoints: [
        endpoint(US, '10', [deployed('5', nameOf(US, 'models', '1'))]),
      ],
    };
    const mixed = Object.entries(sound).map(([field, items]) => [
      field,
      [
        ...(new Map<string, unknown[]>(Object.entries(wrong)).get(field) ?? []),
        ...items,
      ],
    ]);
    server.put('acme-ml/us-central1', Object.fromEntries(mixed));
    const { models, failures, problems } = await pollSource(
      sourceOf(server.url, HASTY, TOKEN),
    );
    // They are meant to break the contract.
    server.violations.length = 0;
    expect(failures).toEqual({});
    expect(problems).toEqual([
      {
        subject: expect.stringMatching(/9/),
        message: expect.stringMatching(
          /left out; look at it in the console\.$/,
        ),
      },
    ]);
    expect(models['acme-ml/us-central1']).toMatchObject([
      { name: 'Model 1', deployments: [{ name: 'Endpoint 10' }] },
    ]);
  });
});

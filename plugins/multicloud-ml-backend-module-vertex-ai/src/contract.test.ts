import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  describeWithThirdParty,
  pollSource,
  thirdParty,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { DISCOVERY_FILE, loadDiscovery } from './__testUtils__/discovery';
import { deployed, version } from './__testUtils__/fakes';
import { parseHttpLog } from './__testUtils__/parseHttpLog';
import { sourceOf } from './__testUtils__/sourceOf';
import { endpointSchema } from './api/schemas';
import { acceleratorOf } from './endpoints/acceleratorOf';

const US = 'us-central1';
const NUMBER = '471100000001';
const GOLDEN = 'vertex/vertexaiendpointbasic.http.log';

describeWithThirdParty(DISCOVERY_FILE)('the discovery document', () => {
  const discovery = loadDiscovery();
  const check = (value: unknown) =>
    discovery?.check('GoogleCloudAiplatformV1ListModelsResponse', value);

  it('takes the synthetic models, and would tell', () => {
    expect(check({ models: [version(US, '7', '1')] })).toEqual([]);
    expect(
      check({ models: [version(US, '7', '1', { aliases: ['x'] })] }),
    ).toEqual([expect.stringMatching(/additionalProperty.*aliases/)]);
    expect(
      check({ models: [version(US, '7', '1', { createTime: 'now' })] }),
    ).not.toEqual([]);
    expect(
      check({
        models: [
          version(US, '7', '1', { modelSourceInfo: { sourceType: 'X' } }),
        ],
      }),
    ).not.toEqual([]);
  });

  it.each([
    [
      '/v1/projects/p/locations/l/models?pageSize=1&size=2',
      /no parameter size/,
    ],
    ['/v1/projects/p/locations/l/modells', /there is no GET/],
    ['/v1beta1/projects/p/locations/l/models', /there is no GET/],
  ])('knows no %s', (path, message) => {
    expect(
      discovery?.match('GET', new URL(path, 'https://x.googleapis.com')),
    ).toEqual({ error: expect.stringMatching(message) });
  });

  it('names no accelerator that is not known here', () => {
    const types =
      discovery?.enumOf(
        'GoogleCloudAiplatformV1MachineSpec',
        'acceleratorType',
      ) ?? [];
    expect(types.length).toBeGreaterThan(10);
    expect(
      types.filter(acceleratorType => !acceleratorOf({ acceleratorType })),
    ).toEqual([]);
  });

  it('has every kind of source that is judged here', () => {
    expect(
      discovery?.enumOf('GoogleCloudAiplatformV1ModelSourceInfo', 'sourceType'),
    ).toEqual(
      expect.arrayContaining([
        'AUTOML',
        'BQML',
        'GENIE',
        'CUSTOM_TEXT_EMBEDDING',
        'MODEL_GARDEN',
      ]),
    );
  });
});

describeWithThirdParty(GOLDEN)('recorded exchanges', () => {
  const files = readdirSync(thirdParty('vertex')).filter(name =>
    name.endsWith('.http.log'),
  );
  const exchanges = files.flatMap(name =>
    parseHttpLog(readFileSync(thirdParty(`vertex/${name}`), 'utf8'), {
      projectId: 'acme-ml',
      projectNumber: NUMBER,
    }),
  );
  const ofEndpoints = exchanges.filter(
    ({ method, url }) =>
      method === 'GET' &&
      /\/locations\/[^/]+\/endpoints\/[^/]+$/.test(url.pathname),
  );
  const found = ofEndpoints.filter(({ status }) => status === 200);

  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** Polls a Vertex AI that lists these endpoints and no models. */
  async function pollEndpoints(status: number, body: string) {
    server = createServer((req, res) => {
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(req.url?.includes('/endpoints') ? body : '{}');
    });
    const started = server;
    await new Promise<void>(resolve => started.listen(0, '127.0.0.1', resolve));
    const { port } = started.address() as AddressInfo;
    return pollSource(
      sourceOf(`http://127.0.0.1:${port}`, {
        locations: [US],
        maxAttempts: 1,
      }),
    );
  }

  it('hold endpoints, found and not', () => {
    expect(found.length).toBeGreaterThanOrEqual(7);
    expect(ofEndpoints.length).toBeGreaterThan(found.length);
  });

  it('agree with the discovery document, and are read without a problem', async () => {
    const discovery = loadDiscovery();
    const endpoints = found.map(({ body }) => JSON.parse(body));
    for (const one of endpoints) {
      expect(
        discovery?.check('GoogleCloudAiplatformV1Endpoint', one) ?? [],
      ).toEqual([]);
    }
    expect(await pollEndpoints(200, JSON.stringify({ endpoints }))).toEqual({
      models: { [`acme-ml/${US}`]: [] },
      problems: [],
      failures: {},
    });
  });

  it('give a deployment its name and its labels, and the model its project by number and by id', async () => {
    const model = `projects/${NUMBER}/locations/${US}/models/7`;
    const endpoints = found.map(({ body }) => ({
      ...endpointSchema.parse(JSON.parse(body)),
      deployedModels: [deployed('1', model)],
    }));
    const { models } = await pollEndpoints(200, JSON.stringify({ endpoints }));
    const [{ deployments, labels, sourceUris }] = models[`acme-ml/${US}`];
    expect(deployments).toHaveLength(found.length);
    expect(deployments[0]).toMatchObject({
      externalId: expect.stringMatching(
        `^projects/${NUMBER}/locations/us-central1/endpoints/vertexaiendpoint-[^/]+/deployedModels/1$`,
      ),
      name: expect.stringMatching(/^vertexai-endpoint-/),
      account: 'acme-ml',
      region: US,
    });
    expect(labels).toMatchObject({ 'managed-by-cnrm': 'true' });
    expect(sourceUris).toEqual(
      expect.arrayContaining([model, model.replace(NUMBER, 'acme-ml')]),
    );
  });

  it('fail a scope with a sentence that says nothing of what was written', async () => {
    const missing = ofEndpoints.filter(({ status }) => status === 404);
    expect(missing.length).toBeGreaterThan(0);
    for (const { status, body } of missing) {
      const { failures } = await pollEndpoints(status, body);
      expect(failures).toEqual({
        [`acme-ml/${US}`]:
          'Vertex AI has nothing at projects.locations.endpoints.list in acme-ml/us-central1. Check the address and the names in the configuration.',
      });
      server?.closeAllConnections();
      server?.close();
    }
  });
});

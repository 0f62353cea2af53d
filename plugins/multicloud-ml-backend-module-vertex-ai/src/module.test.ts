import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import multicloudMlPlugin from '@multicloud-ml/backstage-plugin-multicloud-ml-backend';
import {
  deployed,
  endpoint,
  nameOf,
  NUMBER,
  version,
} from './__testUtils__/fakes';
import { VertexAiServer } from './__testUtils__/VertexAiServer';
import { multicloudMlModuleVertexAi } from './module';

jest.setTimeout(120_000);

const US = 'us-central1';
const SG = 'asia-southeast1';
describe('a model of Vertex AI that also runs in another region', () => {
  let vertexAi: VertexAiServer;
  // Runs nothing by itself; a run stands for the scheduler's.
  const scheduler = mockServices.scheduler();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    vertexAi = await VertexAiServer.start({ projects: { 'acme-ml': NUMBER } });
    const model = nameOf(US, 'models', '7');
    vertexAi.put(`acme-ml/${US}`, {
      models: [
        [
          version(US, '7', '1', {
            displayName: 'Fraud',
            labels: { owner: 'risk-ml', 'multicloud-ml-tier': 't2' },
          }),
        ],
      ],
      endpoints: [
        endpoint(US, '50', [deployed('1', model)], {
          trafficSplit: { 1: 100 },
          labels: { 'multicloud-ml-role': 'primary' },
        }),
      ],
    });
    vertexAi.put(`acme-ml/${SG}`, {
      endpoints: [
        endpoint(SG, '60', [deployed('1', model)], {
          labels: { 'multicloud-ml-role': 'standby' },
        }),
      ],
    });

    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:0' },
            multicloudMl: {
              sources: {
                'vertex-ai': {
                  prod: {
                    projects: ['acme-ml'],
                    endpoint: vertexAi.url,
                    defaultOwner: 'risk-ml',
                  },
                },
              },
            },
          },
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        multicloudMlPlugin,
        multicloudMlModuleVertexAi,
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await vertexAi?.stop();
  });

  async function pollAndShow() {
    await scheduler.triggerTask('poll:vertex-ai/prod');
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/multicloud-ml/v1/sources`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    expect(response.status).toBe(200);
    const { items } = await response.json();
    expect(items).toHaveLength(1);
    return items[0];
  }

  it('is counted in every region that was found, and stays where one may no longer be read', async () => {
    const read = { models: 1, deployments: 1, stale: 0, problemCount: 0 };
    const before = await pollAndShow();
    expect(before).toMatchObject({
      id: 'vertex-ai/prod',
      failures: [],
      scopes: [
        { scope: `acme-ml/${SG}`, ...read },
        { scope: `acme-ml/${US}`, ...read },
      ],
    });

    vertexAi.denied.push({ path: /us-central1\/endpoints/ });
    const { scopes, stale } = await pollAndShow();
    expect(scopes).toMatchObject([
      { scope: `acme-ml/${SG}`, ...read },
      {
        scope: `acme-ml/${US}`,
        models: 1,
        deployments: 1,
        failure: expect.stringMatching(/is denied\. Grant roles/),
      },
    ]);
    expect(stale).toBeGreaterThan(0);

    vertexAi.denied.length = 0;
    expect(await pollAndShow()).toMatchObject({
      failures: [],
      models: before.models,
      stale: 0,
    });
  });
});

import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import catalogModule from '@multicloud-ml/backstage-plugin-catalog-backend-module-multicloud-ml';
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
const folder = createMockDirectory({
  content: {
    'groups.yaml': `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: risk-ml }
spec: { type: team, children: [] }
`,
  },
});

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

    const events = mockServices.events();
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:0' },
            catalog: {
              processingInterval: { seconds: 1 },
              rules: [{ allow: ['Component', 'Group'] }],
              locations: [
                { type: 'file', target: folder.resolve('groups.yaml') },
              ],
            },
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
        // The test backend gives every plugin events of its own; here they must reach one another.
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => events,
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        catalogPlugin,
        catalogModule,
        multicloudMlPlugin,
        multicloudMlModuleVertexAi,
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await vertexAi?.stop();
    expect(vertexAi?.violations).toEqual([]);
  });

  async function get(path: string, authorization?: string) {
    const response = await fetch(
      `http://localhost:${backend.server.port()}${path}`,
      { headers: authorization ? { authorization } : {} },
    );
    if (!response.ok) {
      throw new Error(`${path}: ${response.status} ${await response.text()}`);
    }
    return response.json();
  }

  it('shows the source with every region that was read', async () => {
    await eventually(async () => {
      await scheduler.triggerTask('poll:vertex-ai/prod');
      const { items } = await get('/api/multicloud-ml/v1/sources');
      expect(items).toMatchObject([{ id: 'vertex-ai/prod' }]);
      expect(JSON.stringify(items)).toContain(`acme-ml/${US}`);
      expect(JSON.stringify(items)).toContain(`acme-ml/${SG}`);
    });
  });

  it('is registered with its owner', async () => {
    await eventually(async () => {
      await scheduler.triggerTask('reconcile-with-catalog');
      await scheduler.triggerTask('poll:vertex-ai/prod');
      const { items } = await get(
        '/api/multicloud-ml/v1/registrations',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(),
          targetPluginId: 'multicloud-ml',
        }),
      );
      expect(items).toMatchObject([
        {
          entityRef: 'component:default/fraud',
          entity: { spec: { owner: 'group:default/risk-ml' } },
        },
      ]);
    });
  });

  it('is one model with a deployment in each', async () => {
    const { summary, assessment } = await eventually(async () => {
      await scheduler.triggerTask('reconcile-with-catalog');
      const model = await get(
        '/api/multicloud-ml/v1/models/component/default/fraud',
      );
      expect(model.assessment.deployments).toHaveLength(2);
      return model;
    });
    expect(summary).toMatchObject({
      ownerRef: 'group:default/risk-ml',
      tier: 'T2',
      provider: 'gcp',
      region: US,
    });
    expect(assessment.deployments).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          role: 'primary',
          region: US,
          service: 'vertex-endpoint',
          imageOrigin: 'own',
          evidence: expect.objectContaining({
            rank: 'observed',
            source: 'vertex-ai/prod',
          }),
        }),
        expect.objectContaining({
          role: 'standby',
          region: SG,
          imageOrigin: 'own',
        }),
      ]),
    );
  });
});

/** Waits until the assertions hold, and fails with the last one that did not. */
async function eventually<T>(assertions: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    try {
      return await assertions();
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
      await new Promise(resolve => setTimeout(resolve, 300));
    }
  }
}

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
import { FakeModelRegistry } from './__testUtils__/FakeModelRegistry';
import { exampleContents } from './__testUtils__/RegistryContents';
import { multicloudMlModuleKubeflow } from './module';

jest.setTimeout(120_000);

describe('a registry that is configured', () => {
  let registry: FakeModelRegistry;
  // Runs nothing by itself; a run stands for the scheduler's.
  const scheduler = mockServices.scheduler();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    registry = await FakeModelRegistry.start({
      contents: exampleContents(),
      required: { authorization: 'Bearer s3cr3t-token' },
    });
    const of = (token: string) => ({
      url: registry.url,
      token,
      defaultOwner: 'platform',
    });
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:0' },
            multicloudMl: {
              sources: {
                kubeflow: { prod: of('s3cr3t-token'), test: of('0ther-token') },
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
        multicloudMlModuleKubeflow,
      ],
    });
    await scheduler.triggerTask('poll:kubeflow/prod');
    await scheduler.triggerTask('poll:kubeflow/test');
  });

  afterAll(async () => {
    await backend?.stop();
    await registry?.stop();
  });

  it('says how each is doing, and keeps its token to itself', async () => {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/multicloud-ml/v1/sources`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    const { items } = await response.json();
    expect(items).toMatchObject([
      {
        id: 'kubeflow/prod',
        failures: [],
        scopes: [{ scope: 'prod', models: 3, deployments: 3, problems: [] }],
      },
      {
        id: 'kubeflow/test',
        failures: [
          {
            scope: 'test',
            message: expect.stringContaining('did not accept the credentials'),
          },
        ],
      },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/-token/);
  });
});

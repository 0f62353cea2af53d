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
import { FakeArm, TOKEN } from './__testUtils__/FakeArm';
import {
  aModel,
  anEndpoint,
  aRegistry,
  aWorkspace,
  SUBSCRIPTION,
  workspaceId,
} from './__testUtils__/fixtures';
import { multicloudMlModuleAzureMl } from './module';

jest.setTimeout(120_000);

describe('models of a workspace, and of the registry that one of them comes from', () => {
  let arm: FakeArm;
  // Runs nothing by itself; a run stands for the scheduler's.
  const scheduler = mockServices.scheduler();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    arm = await FakeArm.start();
    arm.registries = [aRegistry('acme', [aModel('/ignored', 'fraud')])];
    arm.workspaces = [
      aWorkspace('risk', {
        models: [
          aModel(workspaceId('risk'), 'credit', {
            container: { tags: { 'multicloud-ml-tier': 'T2' } },
          }),
        ],
        endpoints: [
          anEndpoint('risk', 'fraud-live', {
            blue: {
              model: 'azureml://registries/acme/models/fraud/versions/1',
            },
          }),
        ],
      }),
    ];
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:0' },
            multicloudMl: {
              sources: {
                'azure-ml': {
                  prod: {
                    subscriptions: [SUBSCRIPTION],
                    defaultOwner: 'risk-ml',
                    endpoint: arm.url,
                    accessToken: TOKEN,
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
        multicloudMlModuleAzureMl,
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await arm?.stop();
  });

  async function pollAndShow() {
    await scheduler.triggerTask('poll:azure-ml/prod');
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/multicloud-ml/v1/sources`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    expect(response.status).toBe(200);
    const { items } = await response.json();
    expect(items).toHaveLength(1);
    return items[0];
  }

  it('are counted by scope, and stay where one may no longer be read', async () => {
    const lists = { models: 0, deployments: 0 };
    const before = await pollAndShow();
    expect(before).toMatchObject({
      id: 'azure-ml/prod',
      failures: [],
      scopes: [
        { scope: SUBSCRIPTION, ...lists },
        { scope: `${SUBSCRIPTION}/ml-prod/risk`, models: 2, deployments: 1 },
        { scope: `${SUBSCRIPTION}/registries`, ...lists },
        { scope: `${SUBSCRIPTION}/registries/acme`, models: 1, deployments: 0 },
      ],
    });

    arm.intercept = path =>
      path.includes('/workspaces/risk/')
        ? { status: 403, body: {} }
        : undefined;
    const { failures, stale } = await pollAndShow();
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({
      scope: `${SUBSCRIPTION}/ml-prod/risk`,
      message: expect.stringMatching(/onlineEndpoints\/read .* is denied/),
    });
    expect(stale).toBeGreaterThan(0);

    arm.intercept = () => undefined;
    expect(await pollAndShow()).toMatchObject({
      failures: [],
      models: before.models,
      stale: 0,
    });
  });
});

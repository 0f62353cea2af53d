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
import { describeWithMlflow, MlflowServer } from './__testUtils__/MlflowServer';
import { MlflowWriter } from './__testUtils__/MlflowWriter';
import { multicloudMlModuleMlflow } from './module';

jest.setTimeout(180_000);

describeWithMlflow()('a model registered in MLflow', () => {
  let server: MlflowServer;
  let backend: Awaited<ReturnType<typeof startTestBackend>>;
  // Runs nothing by itself; a run stands for the scheduler's.
  const scheduler = mockServices.scheduler();

  beforeAll(async () => {
    server = await MlflowServer.start();
    await new MlflowWriter(server.url).createModel('fraud', {
      description: 'Scores card payments',
      tags: { owner: 'risk-ml' },
      versions: [
        { logged: 'model', mlModel: 'flavors: { onnx: { data: model.onnx } }' },
        { source: 's3://models/fraud/2' },
      ],
      aliases: { champion: '1' },
    });
    backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:0' },
            multicloudMl: {
              sources: {
                mlflow: { prod: { url: server.url, defaultOwner: 'platform' } },
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
        multicloudMlModuleMlflow,
      ],
    });
    await scheduler.triggerTask('poll:mlflow/prod');
  });

  afterAll(async () => {
    await backend?.stop();
    await server?.stop();
  });

  it('is counted among what its source has seen', async () => {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/multicloud-ml/v1/sources`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    const { items } = await response.json();
    expect(items).toMatchObject([
      {
        id: 'mlflow/prod',
        failures: [],
        models: 1,
        deployments: 0,
        scopes: [{ scope: new URL(server.url).host, models: 1, problems: [] }],
      },
    ]);
  });
});

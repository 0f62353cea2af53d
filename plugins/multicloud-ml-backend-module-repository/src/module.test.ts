import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import multicloudMlPlugin from '@multicloud-ml/backstage-plugin-multicloud-ml-backend';
import { InMemoryHost } from './__testUtils__/InMemoryHost';
import { modelEntity } from './__testUtils__/repositorySource';
import { multicloudMlModuleRepository } from './module';

jest.setTimeout(60_000);

const ROOT = 'https://github.com/acme/fraud/tree/main/';

it('turns files of a repository into evidence that outranks what the entity states', async () => {
  const host = new InMemoryHost();
  host.put(ROOT, {
    'main.tf': 'provider "aws" {}\n',
    'train.py': 'from sagemaker.workflow.pipeline import Pipeline\n',
    'Chart.yaml': '{{ a template }}',
  });
  // Runs nothing by itself; a run stands for the scheduler's.
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:0' },
          multicloudMl: { sources: { repository: { catalog: {} } } },
        },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      createServiceFactory({
        service: coreServices.urlReader,
        deps: {},
        factory: () => host,
      }),
      catalogServiceMock.factory({
        entities: [
          modelEntity('fraud', `url:${ROOT}`, {
            owner: 'group:default/risk',
            mlModel: { pipeline: { orchestrator: 'kubeflow' } },
          }),
          modelEntity('gone', 'url:https://github.com/acme/gone'),
        ],
      }),
      multicloudMlPlugin,
      multicloudMlModuleRepository,
    ],
  });
  const get = async (path: string) => {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/multicloud-ml/v1${path}`,
      { headers: { authorization: mockCredentials.user.header() } },
    );
    expect(response.status).toBe(200);
    return response.json();
  };

  await scheduler.triggerTask('reconcile-with-catalog');
  await scheduler.triggerTask('poll:repository/catalog');
  const { items } = await get('/sources');
  expect(items).toMatchObject([
    {
      id: 'repository/catalog',
      models: 1,
      failures: [
        {
          scope: 'github.com/acme/gone',
          message: expect.stringContaining('was not found'),
        },
      ],
    },
  ]);

  await scheduler.triggerTask('reconcile-with-catalog');
  const { assessment } = await get('/models/component/default/fraud');
  const criterion = (id: string) =>
    assessment.portability.criteria.find((c: { id: string }) => c.id === id);
  expect(criterion('P7')).toMatchObject({
    value: 1,
    evidence: [{ rank: 'repository', source: 'repository/catalog' }],
  });
  expect(criterion('P2')).toMatchObject({
    value: 0,
    evidence: [{ rank: 'repository', source: 'repository/catalog' }],
  });
  expect(
    assessment.findings.map(({ message }: { message: string }) => message),
  ).toContain(
    'pipeline.orchestrator: repository/catalog says "sagemaker-pipelines", spec.mlModel says "kubeflow"; the first counts.',
  );
  await backend.stop();
});

import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import multicloudMlPlugin from '@multicloud-ml/backstage-plugin-multicloud-ml-backend';
import { eventually } from './__testUtils__/ApiExtensionsServer';
import { INFERENCE_SERVICES, NODES } from './__testUtils__/FakeCluster';
import { inferenceService, node, ready } from './__testUtils__/fill';
import { KubernetesServer } from './__testUtils__/KubernetesServer';
import { multicloudMlModuleKServe } from './module';

jest.setTimeout(60_000);

it('shows what KServe serves, and which clusters could not be read', async () => {
  const server = await KubernetesServer.start({ token: 'good' });
  const prod = server.cluster('prod');
  prod.apply(NODES, node('n', 'gce://acme-ml/asia-southeast1-b/n'));
  prod.apply(
    INFERENCE_SERVICES,
    inferenceService('fraud', { status: ready('True') }),
  );
  server.cluster('edge').denied.add(INFERENCE_SERVICES);
  // Runs nothing by itself; a run stands for the scheduler's.
  const scheduler = mockServices.scheduler();
  const backend = await startTestBackend({
    features: [
      mockServices.rootConfig.factory({
        data: {
          backend: { baseUrl: 'http://localhost:0' },
          multicloudMl: {
            sources: {
              kserve: {
                all: {
                  clusters: ['prod', 'edge'].map(name => ({
                    name,
                    url: `${server.url}/${name}`,
                    serviceAccountToken: 'good',
                  })),
                  defaultOwner: 'platform',
                  watch: false,
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
      multicloudMlModuleKServe,
    ],
  });
  try {
    await eventually(() => scheduler.triggerTask('poll:kserve/all'));
    const sources = await eventually(async () => {
      const response = await fetch(
        `http://localhost:${backend.server.port()}/api/multicloud-ml/v1/sources`,
      );
      const body = await response.json();
      expect(body.items[0].lastSuccessAt).toBeDefined();
      return body;
    });
    expect(sources.items).toMatchObject([
      {
        id: 'kserve/all',
        type: 'kserve',
        models: 1,
        deployments: 1,
        failures: [
          {
            scope: 'edge',
            message:
              'Access to list inferenceservices in edge is denied. Bind the ClusterRole of the README to the identity that reads.',
          },
        ],
      },
    ]);
  } finally {
    await backend.stop();
    await server.stop();
  }
});

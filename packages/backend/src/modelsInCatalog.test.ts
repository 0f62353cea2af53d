import { createServiceFactory } from '@backstage/backend-plugin-api';
import {
  createMockDirectory,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { ANNOTATION_LOCATION, type Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import catalogModule from '@multicloud-ml/backstage-plugin-catalog-backend-module-multicloud-ml';
import multicloudMlPlugin from '@multicloud-ml/backstage-plugin-multicloud-ml-backend';
import fileSource from '@multicloud-ml/backstage-plugin-multicloud-ml-backend-module-file';
import {
  ANNOTATION_PROVIDER,
  ANNOTATION_REGION,
  ANNOTATION_TIER,
  LABEL_PORTABILITY,
  LABEL_RECOVERY,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { stringify } from 'yaml';

jest.setTimeout(60_000);

const PORTABLE = {
  tier: 'T2',
  stateless: true,
  artifact: { format: 'onnx' },
  deployments: [
    {
      name: 'primary',
      role: 'primary',
      provider: 'aws',
      region: 'ap-southeast-1',
      service: 'eks',
      accelerator: 'nvidia',
    },
  ],
  pipeline: { orchestrator: 'kubeflow' },
  data: { tables: [], featureStore: { kind: 'none' } },
  delivery: { ci: 'github-actions', targets: ['aws', 'gcp'] },
  infrastructure: { tool: 'terraform' },
  identity: { workloadFederation: true, externalSecrets: true },
};

describe('the catalog, the multicloud-ml backend and a source together', () => {
  const folder = createMockDirectory({
    content: {
      'fraud.yaml': '',
      'churn.yaml': '',
      'inventory.json': JSON.stringify([
        {
          externalId: 'home/churn',
          name: 'churn',
          owner: 'group:default/crm',
          deployments: [
            {
              externalId: 'home/churn/1',
              provider: 'gcp',
              region: 'asia-southeast1',
              service: 'vertex-endpoint',
            },
          ],
        },
      ]),
    },
  });
  let port: number;

  beforeAll(async () => {
    const events = mockServices.events();
    const { server } = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:0' },
            catalog: {
              processingInterval: { seconds: 1 },
              locations: ['fraud.yaml', 'churn.yaml'].map(file => ({
                type: 'file',
                target: folder.resolve(file),
              })),
            },
            multicloudMl: {
              sources: {
                file: {
                  home: {
                    path: folder.resolve('inventory.json'),
                    defaultOwner: 'group:default/platform',
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
        // Every task runs once at the start, those too that would wait a little.
        mockServices.scheduler.factory({
          includeInitialDelayedTasksOnStartup: true,
        }),
        catalogPlugin,
        catalogModule,
        multicloudMlPlugin,
        fileSource,
      ],
    });
    port = Number(server.port());
  });

  /** Writes one model to a file of its name. */
  const write = (name: string, mlModel: object, labels: object = {}) =>
    folder.addContent({
      [`${name}.yaml`]: stringify({
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name, labels },
        spec: {
          type: 'ml-model',
          lifecycle: 'production',
          owner: 'risk-ml',
          mlModel,
        },
      }),
    });
  /** Waits until the catalog shows an entity for which the assertions hold. */
  const shown = async (name: string, assertions: (entity: Entity) => void) => {
    const deadline = Date.now() + 25_000;
    for (;;) {
      const response = await fetch(
        `http://localhost:${port}/api/catalog/entities/by-name/component/default/${name}`,
      );
      try {
        expect(response.status).toBe(200);
        assertions(await response.json());
        return;
      } catch (error) {
        if (Date.now() > deadline) {
          throw error;
        }
        await new Promise(resolve => setTimeout(resolve, 200));
      }
    }
  };

  it('grades a model in a file, and grades it anew when the file is edited', async () => {
    write('fraud', PORTABLE);
    await shown('fraud', ({ metadata }) => {
      expect(metadata.annotations).toMatchObject({
        [ANNOTATION_PROVIDER]: 'aws',
        [ANNOTATION_REGION]: 'ap-southeast-1',
        [ANNOTATION_TIER]: 'T2',
      });
      expect(metadata.labels).toEqual({
        [LABEL_PORTABILITY]: expect.stringMatching(/^[AB]$/),
        [LABEL_RECOVERY]: 'unprotected',
      });
    });

    write(
      'fraud',
      { ...PORTABLE, artifact: { exportable: false } },
      { [LABEL_PORTABILITY]: 'A' },
    );
    await shown('fraud', ({ metadata }) =>
      expect(metadata.labels).toMatchObject({
        [LABEL_PORTABILITY]: expect.stringMatching(/^[DE]$/),
      }),
    );
  });

  it('registers and grades a model that only a source knows', async () => {
    await shown('churn', ({ metadata, spec }) => {
      expect(spec?.owner).toBe('group:default/crm');
      expect(spec).not.toHaveProperty('mlModel');
      expect(metadata.annotations).toMatchObject({
        [ANNOTATION_LOCATION]: 'multicloud-ml:file/home',
        [ANNOTATION_PROVIDER]: 'gcp',
        [ANNOTATION_REGION]: 'asia-southeast1',
      });
      expect(metadata.labels).toMatchObject({
        [LABEL_PORTABILITY]: 'withheld',
      });
    });
  });

  it('gives it up to a file, and keeps what the source has seen', async () => {
    write('churn', { tier: 'T3' });
    await shown('churn', ({ metadata }) => {
      expect(metadata.annotations).toMatchObject({
        [ANNOTATION_LOCATION]: `file:${folder.resolve('churn.yaml')}`,
        [ANNOTATION_PROVIDER]: 'gcp',
        [ANNOTATION_TIER]: 'T3',
      });
      expect(metadata.labels).toHaveProperty([LABEL_PORTABILITY]);
    });
  });
});

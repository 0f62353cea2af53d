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
import { useTestCredentials } from './__testUtils__/awsEnvironment';
import {
  clientOf,
  createEndpoint,
  createGroup,
  OWN_IMAGE,
} from './__testUtils__/fillSageMaker';
import { canRunMoto, MotoServer } from './__testUtils__/MotoServer';
import { multicloudMlModuleSageMaker } from './module';

jest.setTimeout(120_000);
useTestCredentials();

const REGION = 'ap-southeast-1';
const folder = createMockDirectory({
  content: {
    'groups.yaml': `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata:
  name: risk-ml
  annotations: { multicloud-ml.io/profile: platform }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: platform }
spec: { type: team, children: [] }
`,
  },
});

const describeWithMoto = canRunMoto() ? describe : describe.skip;
if (!canRunMoto()) {
  process.stderr.write(
    'SKIPPED-PART: SageMaker to catalog, end to end: pip install "moto[server]"\n',
  );
}

describeWithMoto('a model created in SageMaker', () => {
  let moto: MotoServer;
  // Runs nothing by itself; a run stands for the scheduler's.
  const scheduler = mockServices.scheduler();
  let backend: Awaited<ReturnType<typeof startTestBackend>>;

  beforeAll(async () => {
    moto = await MotoServer.start();
    const client = clientOf(moto, REGION);
    const [version] = await createGroup(client, 'fraud', {
      description: 'Scores card payments',
      tags: { owner: 'risk-ml', 'multicloud-ml.io/tier': 'T2' },
      versions: [
        {
          approval: 'Approved',
          container: {
            Image: OWN_IMAGE,
            ModelDataUrl: 's3://models/fraud/1',
            Framework: 'ONNX',
          },
          generatedBy: `arn:aws:sagemaker:${REGION}:123456789012:pipeline/train/execution/abc`,
        },
      ],
    });
    await createEndpoint(client, 'fraud', {
      variants: [
        {
          name: 'main',
          model: 'fraud-1',
          container: { ModelPackageName: version },
          instanceType: 'ml.g4dn.xlarge',
          instances: 2,
        },
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
              profiles: {
                platform: {
                  data: { tables: [{ format: 'iceberg' }] },
                  delivery: { ci: 'github-actions', targets: ['aws', 'gcp'] },
                  infrastructure: { tool: 'terraform' },
                },
              },
              sources: {
                sagemaker: {
                  prod: {
                    regions: [REGION],
                    endpoint: moto.url,
                    defaultOwner: 'platform',
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
        multicloudMlModuleSageMaker,
      ],
    });
  });

  afterAll(async () => {
    await backend?.stop();
    await moto?.stop();
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

  it('is offered to the catalog with its owner and origin', async () => {
    const { items } = await eventually(async () => {
      await scheduler.triggerTask('reconcile-with-catalog');
      await scheduler.triggerTask('poll:sagemaker/prod');
      const page = await get(
        '/api/multicloud-ml/v1/registrations',
        mockCredentials.service.header({
          onBehalfOf: mockCredentials.service(),
          targetPluginId: 'multicloud-ml',
        }),
      );
      expect(page.items).toHaveLength(1);
      return page;
    });
    expect(items[0]).toMatchObject({
      entityRef: 'component:default/fraud',
      entity: {
        metadata: {
          description: 'Scores card payments',
          annotations: {
            'backstage.io/managed-by-location': 'multicloud-ml:sagemaker/prod',
            'backstage.io/managed-by-origin-location':
              'multicloud-ml:sagemaker/prod',
          },
        },
        spec: { type: 'ml-model', owner: 'group:default/risk-ml' },
      },
    });
  });

  it('is graded from what was observed and from what its team hands down', async () => {
    const { summary, assessment } = await eventually(async () => {
      await scheduler.triggerTask('reconcile-with-catalog');
      const model = await get(
        '/api/multicloud-ml/v1/models/component/default/fraud',
      );
      expect(model.assessment.deployments).toHaveLength(1);
      return model;
    });

    expect(summary).toMatchObject({
      ownerRef: 'group:default/risk-ml',
      tier: 'T2',
      tierAssumed: false,
      provider: 'aws',
      region: REGION,
      recovery: 'unprotected',
    });
    expect(assessment.deployments[0]).toMatchObject({
      role: 'primary',
      service: 'sagemaker-endpoint',
      imageOrigin: 'own',
      accelerator: 'nvidia',
      replicas: 2,
      version: '1',
      evidence: { rank: 'observed', source: 'sagemaker/prod' },
    });
    const criterion = (id: string) =>
      assessment.portability.criteria.find(
        (result: { id: string }) => result.id === id,
      );
    // Managed endpoint with an own image; ONNX; NVIDIA; SageMaker Pipelines.
    expect(criterion('P1')).toMatchObject({ value: 0.5 });
    expect(criterion('P5')).toMatchObject({ value: 1 });
    expect(criterion('P8')).toMatchObject({ value: 1 });
    expect(criterion('P2')).toMatchObject({ value: 0 });
    expect(criterion('P5').evidence[0]).toMatchObject({
      rank: 'observed',
      source: 'sagemaker/prod',
    });
    expect(criterion('P6')).toMatchObject({ value: 1 });
    expect(criterion('P6').evidence[0]).toMatchObject({
      rank: 'inherited',
      source: 'platform',
    });
    // 12.5 + 15 + 12 + 8 + 5 + 5 of 100.
    expect(assessment.portability).toMatchObject({
      proved: 57.5,
      grade: 'C',
    });
  });

  it('carries provider, region and grade in the catalog', async () => {
    await eventually(async () => {
      const entity = await get(
        '/api/catalog/entities/by-name/component/default/fraud',
      );
      expect(entity.metadata.annotations).toMatchObject({
        'multicloud-ml.io/provider': 'aws',
        'multicloud-ml.io/region': REGION,
        'multicloud-ml.io/tier': 'T2',
      });
      expect(entity.metadata.labels).toMatchObject({
        'multicloud-ml.io/portability': 'C',
        'multicloud-ml.io/recovery': 'unprotected',
      });
    });
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

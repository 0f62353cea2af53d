import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  joinSightings,
  type ReportedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { pollSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { createSource } from './__testUtils__/createSource';
import { FakeArm } from './__testUtils__/FakeArm';
import {
  aModel,
  anEndpoint,
  anEnvironment,
  aRegistry,
  aServerlessEndpoint,
  aWorkspace,
  canonical,
  SUBSCRIPTION,
  workspaceId,
} from './__testUtils__/fixtures';

const RISK = `${SUBSCRIPTION}/ml-prod/risk`;
const versionOf = (workspace: string, model: string, version = '1') =>
  `${workspaceId(workspace)}/models/${model}/versions/${version}`;

let arm: FakeArm;
beforeEach(async () => {
  arm = await FakeArm.start();
});
afterEach(() => arm.stop());

const poll = (options?: object) => pollSource(createSource(arm.url, options));

async function onlyModel(options?: object) {
  const { models, failures, problems } = await poll(options);
  expect({ failures, problems }).toEqual({ failures: {}, problems: [] });
  expect(models[RISK]).toHaveLength(1);
  return models[RISK][0];
}

it('reads a model with its versions, tags and deployments', async () => {
  arm.workspaces = [
    aWorkspace('risk', {
      models: [
        aModel(workspaceId('risk'), 'Fraud', {
          container: {
            description: 'Scores payments',
            tags: { Owner: 'risk' },
          },
          versions: [
            { modelType: 'custom_model' },
            {
              modelType: 'mlflow_model',
              tags: { 'multicloud-ml-tier': 'T1', team: 'risk', nothing: null },
            },
          ],
        }),
      ],
      environments: [
        anEnvironment('risk', 'serving', { image: 'ghcr.io/acme/fraud:7' }),
      ],
      endpoints: [
        anEndpoint(
          'risk',
          'Fraud-Live',
          {
            blue: {
              model: `azureml:${versionOf('RISK', 'Fraud', '2')}`,
              environmentId: `${workspaceId(
                'risk',
              )}/environments/serving/versions/1`,
              instanceType: 'Standard_NC4as_T4_v3',
              capacity: 3,
            },
            green: {
              model: 'azureml:Fraud:1',
              instanceType: 'STANDARD_DS3_V2',
              provisioningState: 'Failed',
              tags: { 'Multicloud-ML-Role': 'standby' },
            },
          },
          {
            traffic: { blue: 90 },
            tags: { 'multicloud-ml-role': 'primary' },
          },
        ),
      ],
    }),
  ];
  const endpoint = `${canonical('risk')}/onlineendpoints/fraud-live`;
  expect(await onlyModel()).toEqual({
    externalId: `${canonical('risk')}/models/Fraud`,
    name: 'Fraud',
    description: 'Scores payments',
    owner: 'risk',
    entityRef: undefined,
    lifecycle: undefined,
    labels: {
      Owner: 'risk',
      'multicloud-ml-tier': 'T1',
      team: 'risk',
      'multicloud-ml-role': 'primary',
      'Multicloud-ML-Role': 'standby',
    },
    artifactUris: [
      `${canonical('risk')}/models/Fraud`,
      `${canonical('risk')}/models/Fraud/versions/2`,
      'azureml://locations/southeastasia/workspaces/11111111-0000-4000-8000-000000000004/models/Fraud/versions/2',
      `azureml://subscriptions/${SUBSCRIPTION}/resourcegroups/ml-prod/workspaces/risk/datastores/models/paths/Fraud/2`,
      `${canonical('risk')}/models/Fraud/versions/1`,
      'azureml://locations/southeastasia/workspaces/11111111-0000-4000-8000-000000000004/models/Fraud/versions/1',
      `azureml://subscriptions/${SUBSCRIPTION}/resourcegroups/ml-prod/workspaces/risk/datastores/models/paths/Fraud/1`,
    ],
    sourceUris: undefined,
    url: undefined,
    facts: {
      tier: 'T1',
      artifact: {
        format: 'mlflow',
        version: '2',
        uri: `azureml://subscriptions/${SUBSCRIPTION}/resourcegroups/ml-prod/workspaces/risk/datastores/models/paths/Fraud/2`,
      },
    },
    deployments: [
      {
        externalId: `${endpoint}/deployments/blue`,
        name: 'Fraud-Live/blue',
        role: 'primary',
        provider: 'azure',
        region: 'southeastasia',
        account: SUBSCRIPTION,
        service: 'azureml-endpoint',
        image: 'ghcr.io/acme/fraud:7',
        imageOrigin: 'own',
        runtime: undefined,
        accelerator: 'nvidia',
        replicas: 3,
        version: '2',
        healthy: true,
        traffic: 0.9,
        url: undefined,
      },
      {
        externalId: `${endpoint}/deployments/green`,
        name: 'Fraud-Live/green',
        role: 'standby',
        provider: 'azure',
        region: 'southeastasia',
        account: SUBSCRIPTION,
        service: 'azureml-endpoint',
        accelerator: 'cpu',
        replicas: 1,
        version: '1',
        healthy: false,
        traffic: 0,
        url: undefined,
      },
    ],
  });
});

it('gives a path that is relative to its workspace in full, so that no two workspaces share it', async () => {
  arm.workspaces = [
    aWorkspace('risk', {
      models: [
        aModel(workspaceId('risk'), 'fraud', {
          versions: [
            { modelUri: 'azureml://jobs/train-7/outputs/artifacts/model' },
          ],
        }),
      ],
    }),
  ];
  const { artifactUris, facts } = await onlyModel();
  const uri = `azureml://subscriptions/${SUBSCRIPTION}/resourcegroups/ml-prod/workspaces/risk/jobs/train-7/outputs/artifacts/model`;
  expect(facts.artifact?.uri).toBe(uri);
  expect(artifactUris).toContain(uri);
});

it('reads every page of every list', async () => {
  arm.workspaces = ['risk', 'labs', 'docs'].map(name =>
    aWorkspace(name, {
      models: ['a', 'b', 'c', 'd', 'e'].map(model =>
        aModel(workspaceId(name), model, { versions: [{}, {}, {}] }),
      ),
      endpoints: ['a', 'b', 'c'].map(model =>
        anEndpoint(name, model, {
          one: { model: versionOf(name, model) },
          two: { model: versionOf(name, model) },
          three: { model: versionOf(name, model) },
        }),
      ),
    }),
  );
  const { models } = await poll();
  expect(Object.keys(models)).toEqual([
    `${SUBSCRIPTION}/registries`,
    SUBSCRIPTION,
    RISK,
    `${SUBSCRIPTION}/ml-prod/labs`,
    `${SUBSCRIPTION}/ml-prod/docs`,
  ]);
  for (const scope of Object.keys(models).slice(2)) {
    expect(models[scope].map(({ deployments }) => deployments.length)).toEqual([
      3, 3, 3, 0, 0,
    ]);
    expect(models[scope][0].facts.artifact?.version).toBe('3');
  }
});

describe('Kubernetes', () => {
  it.each([
    [
      'AKS',
      {
        computeType: 'Kubernetes' as const,
        computeLocation: 'East US 2',
        resourceId:
          '/subscriptions/Other/resourceGroups/k8s/providers/Microsoft.ContainerService/managedClusters/ml',
      },
      {
        service: 'aks',
        provider: 'azure',
        region: 'eastus2',
        account: 'other',
      },
    ],
    [
      'a cluster attached through Azure Arc, which may be anywhere',
      {
        computeType: 'Kubernetes' as const,
        computeLocation: 'eastus2',
        resourceId:
          '/subscriptions/other/resourceGroups/dc/providers/Microsoft.Kubernetes/connectedClusters/hcmc',
      },
      { service: 'kubernetes' },
    ],
    [
      'a cluster that is no longer attached',
      undefined,
      { service: 'kubernetes' },
    ],
  ])('%s', async (_, compute, expected) => {
    arm.workspaces = [
      aWorkspace('risk', {
        models: [aModel(workspaceId('risk'), 'fraud')],
        computes: compute ? [{ name: 'ml', properties: compute }] : [],
        endpoints: [
          anEndpoint(
            'risk',
            'fraud',
            {
              blue: {
                endpointComputeType: 'Kubernetes',
                model: versionOf('risk', 'fraud'),
                instanceType: 'defaultinstancetype',
                containerResourceRequirements: {
                  containerResourceLimits: { gpu: '1', cpu: '4' },
                },
                scaleSettings: {
                  scaleType: 'TargetUtilization',
                  minInstances: 2,
                  maxInstances: 9,
                },
                capacity: 1,
              },
            },
            { compute: `${workspaceId('risk')}/computes/ml` },
          ),
        ],
      }),
    ];
    const { deployments } = await onlyModel();
    const { service, provider, region, account, accelerator, replicas } =
      deployments[0];
    expect({ service, provider, region, account }).toEqual({
      provider: undefined,
      region: undefined,
      account: undefined,
      ...expected,
    });
    expect({ accelerator, replicas }).toEqual({
      accelerator: 'nvidia',
      replicas: 2,
    });
  });
});

/** The entities that the backend makes of models. */
function joined(models: ReportedModel[]) {
  return joinSightings({
    sightings: models.map((model, index) => ({
      ...model,
      source: 'azure-ml/prod',
      ownRef: ['kept', 'runs'][index],
      firstSeenAt: `2026-11-0${index + 1}T00:00:00Z`,
    })),
    pins: [],
    nameRules: [],
    catalogRefs: new Set(),
  }).map(({ entityRef }) => entityRef);
}

describe('which model a deployment runs', () => {
  it('a registry of the subscription keeps it: both sightings share an address', async () => {
    const acme = aRegistry('Acme', [
      aModel('/ignored', 'fraud', { versions: [{}, {}] }),
    ]);
    arm.registries = [acme];
    arm.workspaces = [
      aWorkspace('risk', {
        endpoints: [
          anEndpoint('risk', 'live', {
            blue: {
              model: 'azureml://registries/ACME/models/fraud/versions/2',
            },
          }),
          anEndpoint('risk', 'second', {
            blue: { model: `${acme.registry.id}/models/fraud/versions/1` },
          }),
        ],
      }),
    ];
    const { models } = await poll();
    const [kept] = models[`${SUBSCRIPTION}/registries/acme`];
    const [runs] = models[RISK];
    expect(models[RISK]).toHaveLength(1);
    expect(runs).toMatchObject({
      externalId: `${canonical('risk')}#azureml://registries/acme/models/fraud`,
      name: 'fraud',
      sourceUris: [
        'azureml://registries/acme/models/fraud/versions/2',
        'azureml://registries/acme/models/fraud/versions/1',
      ],
      deployments: [{ version: '2' }, { version: '1' }],
    });
    expect(kept.externalId).toBe(
      `${canonical('acme', 'registries')}/models/fraud`,
    );
    expect(kept.deployments).toEqual([]);
    expect(kept.artifactUris).toEqual(
      expect.arrayContaining(runs.sourceUris ?? []),
    );
    expect(joined([kept, runs])).toEqual(['kept', 'kept']);
  });

  it('another workspace keeps it', async () => {
    arm.workspaces = [
      aWorkspace('labs', { models: [aModel(workspaceId('labs'), 'fraud')] }),
      aWorkspace('risk', {
        endpoints: [
          anEndpoint('risk', 'live', {
            blue: { model: versionOf('LABS', 'fraud') },
          }),
        ],
      }),
    ];
    const { models } = await poll();
    expect(models[RISK][0].sourceUris).toEqual([
      `${canonical('labs')}/models/fraud/versions/1`,
    ]);
    expect(models[`${SUBSCRIPTION}/ml-prod/labs`][0].artifactUris).toContain(
      models[RISK][0].sourceUris?.[0],
    );
  });

  it('nobody named it: the endpoint stands for it', async () => {
    arm.workspaces = [
      aWorkspace('risk', {
        models: [
          aModel(workspaceId('risk'), 'd4f0a2', {
            versions: [{ isAnonymous: true }],
          }),
        ],
        endpoints: [
          anEndpoint('risk', 'baked-in', { blue: {} }),
          anEndpoint('risk', 'from-path', {
            blue: { model: versionOf('risk', 'd4f0a2') },
          }),
        ],
      }),
    ];
    const { models } = await poll();
    expect(
      models[RISK].map(({ externalId, name }) => [externalId, name]),
    ).toEqual([
      [`${canonical('risk')}/onlineendpoints/baked-in`, 'baked-in'],
      [`${canonical('risk')}/onlineendpoints/from-path`, 'from-path'],
    ]);
  });

  it('archived models are read while they run; deleted ones keep their name', async () => {
    arm.workspaces = [
      aWorkspace('risk', {
        models: ['old', 'older'].map(name =>
          aModel(workspaceId('risk'), name, {
            container: { isArchived: true },
          }),
        ),
        endpoints: [
          anEndpoint('risk', 'old', {
            blue: { model: versionOf('risk', 'old') },
          }),
        ],
      }),
    ];
    expect(await onlyModel()).toMatchObject({ name: 'old' });

    arm.workspaces[0].models = [];
    expect(await onlyModel()).toMatchObject({
      externalId: `${canonical('risk')}/models/old`,
      name: 'old',
      deployments: [{ version: '1' }],
    });
  });

  it('undeployedModels: false leaves out what runs nowhere', async () => {
    arm.workspaces = [
      aWorkspace('risk', {
        models: ['runs', 'idle'].map(name => aModel(workspaceId('risk'), name)),
        endpoints: [
          anEndpoint('risk', 'live', {
            blue: { model: 'azureml:runs@latest' },
          }),
        ],
      }),
    ];
    expect(await onlyModel({ undeployedModels: false })).toMatchObject({
      name: 'runs',
    });
  });
});

it('reads serverless endpoints as hosted APIs', async () => {
  arm.workspaces = [
    aWorkspace('risk', {
      serverless: [
        aServerlessEndpoint(
          'risk',
          'Llama',
          'azureml://registries/azureml-meta/models/Meta-Llama-3-8B-Instruct',
        ),
        aServerlessEndpoint(
          'risk',
          'llama-paused',
          'azureml://registries/azureml-meta/models/Meta-Llama-3-8B-Instruct',
          { endpointState: 'Suspended' },
        ),
      ],
    }),
  ];
  expect(await onlyModel()).toMatchObject({
    name: 'Meta-Llama-3-8B-Instruct',
    sourceUris: [
      'azureml://registries/azureml-meta/models/Meta-Llama-3-8B-Instruct',
    ],
    deployments: [
      {
        externalId: `${canonical('risk')}/serverlessendpoints/llama`,
        name: 'Llama',
        service: 'hosted-api',
        provider: 'azure',
        region: 'eastus2',
        healthy: true,
        traffic: 1,
      },
      { name: 'llama-paused', healthy: false },
    ],
  });
});

describe('image', () => {
  const own = { image: undefined, imageOrigin: 'own' };
  it.each([
    [
      'curated by Azure',
      'azureml://registries/azureml/environments/sklearn-1.5/versions/20',
      {},
      { imageOrigin: 'provider' },
    ],
    [
      'of Microsoft',
      undefined,
      { image: 'mcr.microsoft.com/azureml/minimal-py312-inference:latest' },
      { imageOrigin: 'provider' },
    ],
    [
      'built on one of Microsoft',
      undefined,
      {
        image: 'mcr.microsoft.com/azureml/minimal-py312-inference:latest',
        condaFile: '{}',
      },
      own,
    ],
    [
      'built from a Dockerfile',
      undefined,
      { build: { contextUri: 'https://acme.blob.core.windows.net/build' } },
      own,
    ],
    [
      'of a known server',
      undefined,
      { image: 'nvcr.io/nvidia/tritonserver:24.08-py3' },
      { imageOrigin: 'own', runtime: 'triton' },
    ],
    [
      'of an environment that is gone',
      `${workspaceId('risk')}/environments/gone/versions/1`,
      {},
      { imageOrigin: undefined },
    ],
    [
      'of another workspace, which is not ours to read',
      `${workspaceId('labs')}/environments/serving/versions/1`,
      {},
      { imageOrigin: undefined },
    ],
  ])('%s', async (_, id, environment, expected) => {
    arm.workspaces = [
      aWorkspace('risk', {
        models: [aModel(workspaceId('risk'), 'fraud')],
        environments: [anEnvironment('risk', 'serving', environment)],
        endpoints: [
          anEndpoint('risk', 'fraud', {
            blue: {
              model: versionOf('risk', 'fraud'),
              environmentId:
                id ?? `${workspaceId('risk')}/environments/serving/versions/1`,
            },
          }),
        ],
      }),
    ];
    const [{ image, imageOrigin, runtime }] = (await onlyModel()).deployments;
    expect({ image, imageOrigin, runtime }).toMatchObject(expected);
  });

  it.each([
    ['mlflow_model', 'provider', undefined],
    ['TritonModel', 'provider', 'triton'],
    ['custom_model', undefined, undefined],
  ])(
    'of a %s without an environment',
    async (modelType, imageOrigin, runtime) => {
      arm.workspaces = [
        aWorkspace('risk', {
          models: [
            aModel(workspaceId('risk'), 'm', { versions: [{ modelType }] }),
          ],
          endpoints: [
            anEndpoint('risk', 'm', {
              blue: { model: versionOf('risk', 'm') },
            }),
          ],
        }),
      ];
      const [deployment] = (await onlyModel()).deployments;
      expect(deployment.imageOrigin).toBe(imageOrigin);
      expect(deployment.runtime).toBe(runtime);
    },
  );
});

describe('when something is wrong', () => {
  const denied = { status: 403, body: { error: { message: 'Secret Person' } } };
  beforeEach(() => {
    arm.workspaces = ['risk', 'labs'].map(name =>
      aWorkspace(name, { models: [aModel(workspaceId(name), 'fraud')] }),
    );
    arm.registries = [aRegistry('acme', [aModel('/ignored', 'fraud')])];
  });

  it('a workspace that is denied harms no other', async () => {
    arm.intercept = path =>
      path.includes('/workspaces/risk/') ? denied : undefined;
    const { models, failures } = await poll();
    expect(failures).toEqual({
      [RISK]: `Access to Microsoft.MachineLearningServices/workspaces/onlineEndpoints/read in ${RISK} is denied. Assign the role of the README ("Multi-Cloud ML Reader") to the backend on the subscription, or on the resource group where "resourceGroups" names it.`,
    });
    expect(models[`${SUBSCRIPTION}/ml-prod/labs`]).toHaveLength(1);
    expect(models[`${SUBSCRIPTION}/registries/acme`]).toHaveLength(1);
  });

  it('a list of workspaces that is denied fails the subscription, and says nothing of its workspaces', async () => {
    arm.intercept = path => (path.endsWith('/workspaces') ? denied : undefined);
    const { models, failures } = await poll();
    expect(Object.keys(failures)).toEqual([SUBSCRIPTION]);
    expect(Object.keys(models)).toEqual([
      `${SUBSCRIPTION}/registries`,
      `${SUBSCRIPTION}/registries/acme`,
    ]);
  });

  it('a malformed item is a problem, and the others are read', async () => {
    arm.workspaces[0].models.push(
      { container: { id: 'odd', properties: {} }, versions: [] },
      aModel(workspaceId('risk'), 'credit'),
    );
    const { models, problems } = await poll();
    expect(models[RISK].map(({ name }) => name)).toEqual(['credit', 'fraud']);
    expect(problems).toEqual([
      {
        subject: 'odd',
        message: expect.stringMatching(/a model cannot be understood.*name/),
      },
    ]);
  });

  it('a nextLink to another host gets no request, and so no credentials', async () => {
    const asked: string[] = [];
    const elsewhere = createServer((req, res) => {
      asked.push(req.headers.authorization ?? 'nothing');
      res.end('{"value":[]}');
    });
    await new Promise<void>(resolve =>
      elsewhere.listen(0, '127.0.0.1', resolve),
    );
    const { port } = elsewhere.address() as AddressInfo;
    arm.intercept = path =>
      path.endsWith('/workspaces/risk/models')
        ? {
            status: 200,
            body: { value: [], nextLink: `http://127.0.0.1:${port}/more` },
          }
        : undefined;
    const { failures } = await poll();
    elsewhere.close();
    expect(asked).toEqual([]);
    expect(failures[RISK]).toMatch(/could not be understood/);
  });
});

describe('what is read', () => {
  beforeEach(() => {
    arm.workspaces = ['risk', 'labs'].map(name => aWorkspace(name));
    arm.registries = [aRegistry('acme', []), aRegistry('other', [])];
  });

  it('workspaces and registries by name, whatever the case', async () => {
    const { models } = await poll({
      workspaces: ['RISK'],
      registries: ['Acme'],
    });
    expect(Object.keys(models)).toEqual([
      `${SUBSCRIPTION}/registries`,
      SUBSCRIPTION,
      `${SUBSCRIPTION}/registries/acme`,
      RISK,
    ]);
  });

  it('resource groups alone, so that a role on each will do; one that is not there is a problem', async () => {
    const { models, problems } = await poll({
      resourceGroups: ['ml-prod', 'none'],
      registries: [],
    });
    expect(Object.keys(models)).toEqual([
      `${SUBSCRIPTION}/ml-prod`,
      `${SUBSCRIPTION}/none`,
      RISK,
      `${SUBSCRIPTION}/ml-prod/labs`,
    ]);
    expect(problems).toMatchObject([
      { message: expect.stringContaining('has no resource group "none"') },
    ]);
    expect(
      arm.seen.every(
        path =>
          path.includes('/resourceGroups/') ||
          path.includes('/resourcegroups/'),
      ),
    ).toBe(true);
  });
});

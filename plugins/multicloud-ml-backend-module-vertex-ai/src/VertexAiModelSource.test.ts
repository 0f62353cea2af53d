import {
  createStandard,
  joinSightings,
  parseObservedModel,
  type ReportedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { pollSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import {
  deployed,
  endpoint,
  GOOGLE_IMAGE,
  nameOf,
  NUMBER,
  OWN_IMAGE,
  version,
} from './__testUtils__/fakes';
import { sourceOf } from './__testUtils__/sourceOf';
import { VertexAiServer } from './__testUtils__/VertexAiServer';

const US = 'us-central1';
const SG = 'asia-southeast1';
const IN_US = `acme-ml/${US}`;
const IN_SG = `acme-ml/${SG}`;
const OTHER = '471100000002';

describe('VertexAiModelSource', () => {
  let server: VertexAiServer;
  beforeEach(async () => {
    server = await VertexAiServer.start({
      projects: { 'acme-ml': NUMBER, 'other-ml': OTHER },
    });
  });
  afterEach(() => server.stop());

  /** Reads everything; whatever is read must also pass the backend's check. */
  async function poll(options: object = {}) {
    const polled = await pollSource(sourceOf(server.url, options));
    expect(polled.failures).toEqual({});
    for (const model of Object.values(polled.models).flat()) {
      expect(
        parseObservedModel(model, {
          standard: createStandard(undefined),
          path: model.name,
        }).problems,
      ).toEqual([]);
    }
    return polled;
  }

  it('reads a model with its versions, aliases, labels and deployments', async () => {
    server.put(IN_US, {
      models: [
        [
          version(US, '7', '1', {
            artifactUri: 'gs://acme/fraud/1',
            versionAliases: [],
          }),
          version(US, '7', '2', {
            displayName: 'Fraud',
            description: 'Scores card payments',
            artifactUri: 'gs://acme/fraud/2',
            versionAliases: ['default', 'golden'],
            containerSpec: { imageUri: GOOGLE_IMAGE },
            trainingPipeline: nameOf('europe-west4', 'trainingPipelines', '3'),
            labels: {
              owner: 'risk-ml',
              'multicloud-ml-tier': 't1',
              'multicloud-ml-entity': 'payments_fraud_scoring',
              'multicloud-ml-lifecycle': 'production',
            },
          }),
          version(US, '7', '10', { versionAliases: ['candidate'] }),
        ],
      ],
      endpoints: [
        endpoint(
          US,
          '50',
          [
            deployed('501', nameOf(US, 'models', '7@2'), {
              modelVersionId: '2',
              status: { availableReplicaCount: 1 },
            }),
            deployed('502', nameOf(US, 'models', '7'), {
              modelVersionId: '10',
              automaticResources: { minReplicaCount: 1 },
              dedicatedResources: undefined,
            }),
          ],
          {
            trafficSplit: { '501': 90, '502': 10 },
            labels: { 'multicloud-ml-role': 'primary', owner: 'nobody' },
          },
        ),
      ],
    });
    const { models, problems } = await poll();
    expect(problems).toEqual([]);
    expect(models[IN_SG]).toEqual([]);
    expect(models[IN_US]).toEqual([
      {
        externalId: nameOf(US, 'models', '7'),
        name: 'Fraud',
        description: 'Scores card payments',
        owner: 'risk-ml',
        entityRef: 'payments/fraud_scoring',
        lifecycle: 'production',
        labels: expect.objectContaining({ owner: 'risk-ml' }),
        url: 'https://console.cloud.google.com/vertex-ai/models/locations/us-central1/models/7?project=acme-ml',
        // Newest first, in both spellings of the project.
        artifactUris: [
          ...['', '@10', '@candidate'].flatMap(spelt),
          ...['@2', '@default', '@golden'].flatMap(spelt),
          'gs://acme/fraud/2',
          ...spelt('@1'),
          'gs://acme/fraud/1',
        ],
        sourceUris: ['gs://acme/fraud/2', 'gs://acme/fraud/1'],
        facts: {
          tier: 'T1',
          artifact: {
            version: '2',
            uri: 'gs://acme/fraud/2',
            format: 'sklearn',
            exportable: true,
          },
          training: {
            provider: 'gcp',
            region: 'europe-west4',
            service: 'vertex-ai',
          },
        },
        deployments: [
          {
            externalId: `${nameOf(US, 'endpoints', '50')}/deployedModels/501`,
            name: 'Endpoint 50/501',
            role: 'primary',
            provider: 'gcp',
            region: US,
            account: 'acme-ml',
            service: 'vertex-endpoint',
            image: GOOGLE_IMAGE,
            imageOrigin: 'provider',
            runtime: undefined,
            accelerator: 'cpu',
            replicas: 2,
            runningReplicas: 1,
            healthy: true,
            version: '2',
            versionSince: '2026-02-02T00:00:00Z',
            traffic: 0.9,
            url: 'https://console.cloud.google.com/vertex-ai/online-prediction/locations/us-central1/endpoints/50?project=acme-ml',
          },
          expect.objectContaining({
            name: 'Endpoint 50/502',
            // Of the models on one endpoint, only one is the primary.
            role: undefined,
            image: OWN_IMAGE,
            imageOrigin: 'own',
            accelerator: undefined,
            replicas: 1,
            version: '10',
            traffic: 0.1,
          }),
        ],
      },
    ]);
  });

  /** How many models the backend makes of these sightings; `other` is of another instance. */
  function joined(sightings: ReportedModel[], other?: ReportedModel): number {
    const all = sightings.map(model => ({ source: 'vertex-ai/prod', model }));
    const entities = joinSightings({
      sightings: [
        ...all,
        ...(other ? [{ source: 'vertex-ai/other', model: other }] : []),
      ].map(({ source, model }) => ({
        ...model,
        source,
        ownRef: `component:default/${source}/${model.externalId}`,
        firstSeenAt: '2026-01-01T00:00:00Z',
      })),
      pins: [],
      nameRules: [],
      catalogRefs: new Set(),
    });
    return new Set(entities.map(({ entityRef }) => entityRef)).size;
  }

  function spelt(suffix: string): string[] {
    const path = `locations/us-central1/models/7${suffix}`;
    return [`projects/${NUMBER}/${path}`, `projects/acme-ml/${path}`];
  }

  describe('a model that runs in another region than it lies in', () => {
    const registered = nameOf(US, 'models', '7');
    beforeEach(() => {
      server.put(IN_US, {
        models: [[version(US, '7', '1')]],
        endpoints: [endpoint(US, '50', [deployed('1', registered)])],
      });
      server.put(IN_SG, {
        endpoints: [
          endpoint(SG, '60', [deployed('1', `${registered}@1`)]),
          // The same project by its id.
          endpoint(SG, '61', [
            deployed('2', registered.replace(NUMBER, 'acme-ml')),
          ]),
        ],
      });
    });

    it('is one model there, joined by what it was made from, and keeps its own sighting', async () => {
      const { models } = await poll();
      const [own] = models[IN_US];
      const [elsewhere, ...others] = models[IN_SG];
      expect(others).toEqual([]);
      expect(elsewhere).toMatchObject({
        name: own.name,
        deployments: [
          { name: 'Endpoint 60', region: SG, image: OWN_IMAGE, version: '1' },
          { name: 'Endpoint 61', region: SG },
        ],
      });
      expect(joined([own, elsewhere])).toBe(1);
      // Else the two scopes would take each other's deployments for gone.
      expect(elsewhere.externalId).not.toBe(own.externalId);
      expect(elsewhere.sourceUris).toContain(registered);
      expect(elsewhere.artifactUris).toBeUndefined();
    });

    it('is not undeployed where it lies', async () => {
      server.put(IN_US, {
        models: [
          [
            version(US, '7', '1', {
              deployedModels: [
                {
                  endpoint: nameOf(SG, 'endpoints', '60'),
                  deployedModelId: '1',
                },
              ],
            }),
          ],
          [version(US, '8', '1')],
        ],
      });
      const { models } = await poll({ undeployedModels: false });
      expect(models[IN_US].map(({ name }) => name)).toEqual(['Model 7']);
      expect(server.requests.join()).not.toContain('models/8:listVersions');
    });

    it('is known by what its endpoint says where it may not be read', async () => {
      server.denied.push({ path: /us-central1/ });
      const { models, failures, problems } = await pollSource(
        sourceOf(server.url),
      );
      expect(Object.keys(failures)).toEqual([IN_US]);
      expect(problems[0]).toEqual({
        subject: `${registered}@1`,
        message: `It runs in ${IN_SG} and may not be read, so its image and format are unknown. Grant roles/aiplatform.viewer on project ${NUMBER}.`,
      });
      expect(models[IN_SG]).toMatchObject([
        {
          name: 'deployed',
          sourceUris: expect.arrayContaining([registered]),
          deployments: [{ service: 'vertex-endpoint', version: '1' }, {}],
        },
      ]);
    });
  });

  it('joins a model of another project, and a copy, with what they come from', async () => {
    const name = `projects/${OTHER}/locations/${US}/models/9`;
    server.put(`other-ml/${US}`, {
      models: [
        [
          {
            ...version(US, '9', '3'),
            name: `${name}@3`,
            versionAliases: ['default'],
          },
        ],
      ],
    });
    server.put(IN_SG, {
      models: [
        [
          version(SG, '1', '1', {
            originalModelInfo: { model: `${name}@3` },
          }),
        ],
      ],
      endpoints: [
        endpoint(SG, '60', [deployed('1', name, { modelVersionId: '3' })]),
      ],
    });
    const { models } = await poll({ projects: ['acme-ml', 'other-ml'] });
    expect(models[IN_SG]).toHaveLength(2);
    expect(joined(Object.values(models).flat())).toBe(1);
    // Also where another instance reads the other project.
    const [original] = models[`other-ml/${US}`];
    expect(joined(models[IN_SG], original)).toBe(1);
  });

  it('does not take models for one because Google published what they were made from', async () => {
    const published = {
      artifactUri: 'gs://vertex-model-garden-public-us/gemma/gemma-2b',
      modelSourceInfo: { sourceType: 'MODEL_GARDEN' },
    };
    server.put(IN_US, {
      models: [
        [version(US, '7', '1', published)],
        [version(US, '8', '1', published)],
      ],
    });
    const { models } = await poll();
    expect(joined(models[IN_US])).toBe(2);
  });

  it('knows a publisher’s model by its name', async () => {
    const model = 'publishers/google/models/gemma3';
    server.put(IN_US, {
      endpoints: [endpoint(US, '50', [deployed('1', model)])],
    });
    const { models, problems } = await poll();
    expect(problems).toEqual([]);
    expect(models[IN_US]).toMatchObject([
      { externalId: `${model} in ${IN_US}`, sourceUris: [model] },
    ]);
  });

  it.each<[string, object, object]>([
    [
      'AutoML without export formats stays where it is',
      { modelSourceInfo: { sourceType: 'AUTOML' } },
      { exportable: false },
    ],
    [
      'AutoML that exports SavedModels',
      {
        modelSourceInfo: { sourceType: 'AUTOML' },
        supportedExportFormats: [{ id: 'tf-saved-model' }],
      },
      { exportable: true, format: 'savedmodel' },
    ],
    [
      'BigQuery ML without export formats stays, whatever it was registered from',
      { modelSourceInfo: { sourceType: 'BQML' }, artifactUri: 'gs://bq/x' },
      { exportable: false },
    ],
    [
      'an uploaded artifact is where it came from',
      { artifactUri: 'gs://acme/x', containerSpec: { imageUri: OWN_IMAGE } },
      { exportable: true },
    ],
    [
      'weights inside an own image: not known',
      { containerSpec: { imageUri: OWN_IMAGE } },
      { exportable: undefined },
    ],
    ['nothing at all to take along', {}, { exportable: false }],
  ])('%s', async (_, model, artifact) => {
    const bare = {
      containerSpec: undefined,
      supportedExportFormats: undefined,
    };
    server.put(IN_US, {
      models: [[version(US, '7', '1', { ...bare, ...model })]],
    });
    const { models } = await poll();
    expect(models[IN_US][0].facts.artifact).toMatchObject(artifact);
  });

  it('takes what Google trained to be served by an image of Google’s', async () => {
    server.put(IN_US, {
      models: [
        [
          version(US, '7', '1', {
            containerSpec: undefined,
            modelSourceInfo: { sourceType: 'AUTOML' },
          }),
        ],
      ],
      endpoints: [
        endpoint(US, '50', [deployed('1', nameOf(US, 'models', '7'))]),
      ],
    });
    const { models } = await poll();
    expect(models[IN_US][0].deployments).toMatchObject([
      { imageOrigin: 'provider' },
    ]);
    expect(models[IN_US][0].deployments[0]).not.toHaveProperty('image');
  });

  it('reads machines and replicas of a shared pool once', async () => {
    const pool = nameOf(US, 'deploymentResourcePools', 'tpus');
    const shared = { dedicatedResources: undefined, sharedResources: pool };
    server.put(IN_US, {
      models: [[version(US, '7', '1')]],
      endpoints: ['50', '51'].map(id =>
        endpoint(US, id, [deployed('1', nameOf(US, 'models', '7'), shared)]),
      ),
      deploymentResourcePools: [
        {
          name: pool,
          dedicatedResources: {
            machineSpec: {
              machineType: 'ct5lp-hightpu-4t',
              tpuTopology: '2x2',
            },
            minReplicaCount: 3,
          },
        },
      ],
    });
    const { models } = await poll();
    expect(models[IN_US][0].deployments).toMatchObject([
      { accelerator: 'tpu', replicas: 3 },
      { accelerator: 'tpu', replicas: 3 },
    ]);
    expect(
      server.requests.filter(request => request.includes('ResourcePools')),
    ).toHaveLength(1);
  });

  it('asks for the versions that run alone where not all are wanted', async () => {
    server.put(IN_US, {
      models: [
        [
          version(US, '7', '1'),
          version(US, '7', '2', { containerSpec: { imageUri: GOOGLE_IMAGE } }),
        ],
        [version(US, '8', '1')],
      ],
      endpoints: [
        endpoint(US, '50', [
          deployed('1', nameOf(US, 'models', '7@golden'), {
            modelVersionId: '2',
          }),
        ]),
      ],
    });
    const { models } = await poll({ allVersions: false, locations: [US] });
    expect(models[IN_US]).toMatchObject([
      { deployments: [{ image: GOOGLE_IMAGE, version: '2' }] },
      { deployments: [] },
    ]);
    expect(server.requests.map(request => request.split('/').at(-1))).toEqual([
      'endpoints',
      'models',
      '7@2',
    ]);
  });

  it('takes the version with the configured alias for the artifact', async () => {
    server.put(IN_US, {
      models: [
        [
          version(US, '7', '1'),
          version(US, '7', '2', { versionAliases: ['live'] }),
        ],
        [version(US, '8', '1')],
      ],
    });
    const { models } = await poll({ versionAlias: 'live' });
    expect(models[IN_US].map(({ facts }) => facts.artifact?.version)).toEqual([
      '2',
      '1',
    ]);
  });

  it('reads every region of every project where none is named', async () => {
    for (const [place, location] of [
      [IN_US, US],
      [IN_SG, SG],
      ['other-ml/europe-west4', 'europe-west4'],
    ]) {
      server.put(place, { models: [[version(location, '7', '1')]] });
    }
    const { models } = await poll({
      projects: ['acme-ml', 'other-ml'],
      locations: undefined,
    });
    expect(Object.keys(models)).toEqual([
      IN_SG,
      IN_US,
      'other-ml/europe-west4',
    ]);
  });

  it('reads pages to the end and tells the same every time, in whatever order it is told', async () => {
    const models = Array.from({ length: 5 }, (_, i) =>
      Array.from({ length: 5 }, (__, j) => version(US, `${i + 1}`, `${j + 1}`)),
    );
    const endpoints = Array.from({ length: 5 }, (_, i) =>
      endpoint(US, `${50 + i}`, [deployed('1', nameOf(US, 'models', '1'))], {
        labels: { owner: `team-${i}` },
      }),
    );
    server.put(IN_US, { models, endpoints });
    const source = sourceOf(server.url);
    const first = await pollSource(source);
    expect(first.models[IN_US]).toHaveLength(5);
    expect(first.models[IN_US][0].deployments).toHaveLength(5);
    expect(first.models[IN_US][0].artifactUris).toHaveLength(14);
    expect(await pollSource(source)).toEqual(first);

    server.put(IN_US, {
      models: [...models].reverse(),
      endpoints: [...endpoints].reverse(),
    });
    expect(await pollSource(source)).toEqual(first);
  });

  it('sends nothing to a host that an answer makes up', async () => {
    const model = `projects/${NUMBER}/locations/evil.example#/models/7`;
    server.put(IN_US, {
      endpoints: [endpoint(US, '50', [deployed('1', model)])],
    });
    const { models } = await poll({ locations: [US] });
    expect(models[IN_US]).toMatchObject([{ sourceUris: [model] }]);
    expect(server.requests).toHaveLength(2);
  });
});

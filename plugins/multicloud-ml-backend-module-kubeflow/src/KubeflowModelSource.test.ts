import { writeFile } from 'node:fs/promises';
import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  createStandard,
  parseObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { pollSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { FakeModelRegistry } from './__testUtils__/FakeModelRegistry';
import {
  exampleContents,
  type RegistryContents,
  text,
  UIDS,
} from './__testUtils__/RegistryContents';
import { testSource } from './__testUtils__/testSource';

describe('KubeflowModelSource', () => {
  const folder = createMockDirectory();
  let registry: FakeModelRegistry;

  async function poll(
    options: object = {},
    contents: RegistryContents = exampleContents(),
    required: Record<string, string> = {},
  ) {
    registry = await FakeModelRegistry.start({
      contents,
      pageSize: 2,
      required,
    });
    return pollSource(testSource({ url: registry.url, ...options }));
  }

  async function fraud(options: object = {}, contents = exampleContents()) {
    const { models, failures } = await poll(options, contents);
    expect(failures).toEqual({});
    return models.prod[0];
  }

  afterEach(() => registry.stop());

  it('reads a model as its newest version that is not archived states it', async () => {
    expect(await fraud()).toEqual({
      externalId: 'kubeflow/prod/registered_models/11',
      name: 'fraud',
      description: 'Scores card payments',
      entityRef: 'component:default/fraud',
      owner: 'group:risk-ml',
      labels: expect.any(Object),
      artifactUris: expect.any(Array),
      sourceUris: ['models:/fraud/7'],
      digests: [`sha256:${'ab'.repeat(32)}`],
      facts: {
        tier: 'T1',
        artifact: {
          version: '2',
          uri: 's3://models/fraud/2',
          format: 'onnx',
          digest: `sha256:${'ab'.repeat(32)}`,
        },
        pipeline: { orchestrator: 'kubeflow' },
        governance: { license: 'apache-2.0' },
      },
      deployments: expect.any(Array),
    });
  });

  it('writes typed custom properties and its own fields as labels; its provider is a vendor', async () => {
    const model = await fraud();
    expect(model.labels).toEqual({
      'multicloud-ml.io/tier': 'T1',
      'multicloud-ml.io/entity': 'component:default/fraud',
      team: 'risk',
      reviewed: 'true',
      layers: '42',
      auc: '0.97',
      limits: '{"perDay":5}',
      pinned: '',
      vendor: 'IBM',
      maturity: 'Generally Available',
      modelFormatName: 'onnx',
      modelFormatVersion: '1.17',
    });
    expect(JSON.stringify(model.deployments)).not.toContain('IBM');
  });

  it('knows a model by where its artifacts lie, and as KServe asks for them', async () => {
    const { artifactUris } = await fraud({ registryHosts: ['mr.kubeflow'] });
    const { host } = new URL(registry.url);
    expect(artifactUris).toEqual([
      'model-registry://fraud',
      `model-registry://${host}/fraud`,
      'model-registry://mr.kubeflow/fraud',
      'model-registry://fraud/3-rc',
      `model-registry://${host}/fraud/3-rc`,
      'model-registry://mr.kubeflow/fraud/3-rc',
      's3://models/fraud/2',
      'model-registry://fraud/2',
      `model-registry://${host}/fraud/2`,
      'model-registry://mr.kubeflow/fraud/2',
      's3://models/fraud/1',
      'model-registry://fraud/1',
      `model-registry://${host}/fraud/1`,
      'model-registry://mr.kubeflow/fraud/1',
    ]);
  });

  it('takes the last service of a name, in a place only where one is configured', async () => {
    const { deployments } = await fraud({
      environments: {
        payments: {
          provider: 'aws',
          region: 'ap-southeast-1',
          account: '111122223333',
          service: 'eks',
          cluster: 'ml-prod',
          resourceId:
            'arn:aws:eks:ap-southeast-1:111122223333:cluster/ml-prod/',
        },
        'payments-gcp': { provider: 'gcp', region: 'asia-southeast1' },
      },
    });
    expect(deployments).toEqual([
      {
        externalId:
          'arn:aws:eks:ap-southeast-1:111122223333:cluster/ml-prod/payments/fraud',
        name: 'ml-prod/payments/fraud',
        provider: 'aws',
        region: 'ap-southeast-1',
        account: '111122223333',
        service: 'eks',
        role: 'primary',
        runtime: 'triton',
        version: '2',
        digest: `sha256:${'ab'.repeat(32)}`,
      },
      {
        externalId: 'kubeflow/prod/inference_services/23',
        name: 'payments-gcp/fraud',
        provider: 'gcp',
        region: 'asia-southeast1',
        // No version is named, so it is the newest by creation.
        version: '3-rc',
        replicas: 0,
        runningReplicas: 0,
        traffic: 0,
        healthy: false,
      },
      {
        externalId: 'kubeflow/prod/inference_services/24',
        name: 'sandbox/fraud-trial',
        version: '1',
      },
    ]);
  });

  it('takes the placement of the registry where an environment has none', async () => {
    const { deployments } = await fraud({
      placement: { provider: 'azure', region: 'southeastasia' },
      environments: { payments: { provider: 'aws' } },
    });
    expect(
      deployments.map(({ name, provider, region }) => [name, provider, region]),
    ).toEqual([
      ['payments/fraud', 'aws', undefined],
      ['payments-gcp/fraud', 'azure', 'southeastasia'],
      ['sandbox/fraud-trial', 'azure', 'southeastasia'],
    ]);
  });

  it('reports archived models as deprecated, or not at all', async () => {
    const { models } = await poll();
    expect(models.prod.map(({ name, lifecycle }) => [name, lifecycle])).toEqual(
      [
        ['fraud', undefined],
        ['churn', 'deprecated'],
        ['granite', undefined],
      ],
    );
    await registry.stop();
    const { models: live, problems } = await poll({ archivedModels: false });
    expect(live.prod.map(({ name }) => name)).toEqual(['fraud', 'granite']);
    expect(problems).toEqual([]);
  });

  it('says whom the owner field means', async () => {
    expect((await fraud({ ownerField: 'user' })).owner).toBe('user:risk-ml');
    await registry.stop();
    expect((await fraud({ ownerField: 'ignore' })).owner).toBeUndefined();
    await registry.stop();
    const contents = exampleContents();
    contents.registered_models[0].customProperties = {
      owner: text('group:default/payments'),
    };
    expect((await fraud({}, contents)).owner).toBe('group:default/payments');
  });

  it('says what a model from Hugging Face was made from', async () => {
    const { models } = await poll();
    const granite = models.prod[2];
    expect(granite.sourceUris).toEqual([
      'https://huggingface.co/ibm-granite/granite-3.1/resolve/main/a.bin',
      'hf://ibm-granite/granite-3.1',
    ]);
    expect(granite.facts.governance).toEqual({ license: 'mit' });
  });

  it('reads no more versions than asked for, and those that run', async () => {
    const { artifactUris, deployments } = await fraud({ versions: 1 });
    expect(
      artifactUris?.filter(uri => /^model-registry:\/\/fraud\//.test(uri)),
    ).toEqual(['3-rc', '2', '1'].map(name => `model-registry://fraud/${name}`));
    expect(deployments.map(({ version }) => version)).toEqual([
      '2',
      '3-rc',
      '1',
    ]);
    await registry.stop();
    const contents = exampleContents();
    contents.inference_services.splice(0);
    expect((await fraud({ versions: 1 }, contents)).artifactUris?.length).toBe(
      4,
    );
  });

  it('leaves out what is malformed, and says so', async () => {
    const contents = exampleContents();
    contents.registered_models.push({ id: '14', name: 7 });
    contents.inference_services.push({
      id: '25',
      registeredModelId: '14',
      servingEnvironmentId: '1',
    });
    const { models, problems, failures } = await poll({}, contents);
    // Only this test makes the registry break its own word.
    expect(registry.violations.splice(0).join()).toMatch(/name must be string/);
    expect(failures).toEqual({});
    expect(models.prod).toHaveLength(3);
    expect(problems).toEqual([
      {
        subject: 'registered_models/14',
        message:
          'Its "name" is not as the Model Registry documents it, so it is left out; correct it there.',
      },
      {
        subject: 'inference_services/25',
        message:
          'It serves registered model 14, which could not be read, so it is left out; correct it in the registry.',
      },
    ]);
  });

  it('takes a version that a service names and the registry lacks for unknown', async () => {
    const contents = exampleContents();
    contents.inference_services[3].modelVersionId = '99';
    const { deployments } = await fraud({}, contents);
    expect(deployments[2]).toEqual({
      externalId: 'kubeflow/prod/inference_services/24',
      name: 'sandbox/fraud-trial',
    });
  });

  it('yields what the backend takes without a problem', async () => {
    const { models } = await poll({
      placement: { provider: 'aws', cluster: 'ml', service: 'eks' },
      modelUrl: 'https://kubeflow.example.com/models/{id}',
    });
    const standard = createStandard(undefined);
    for (const model of models.prod) {
      expect(
        parseObservedModel(model, { standard, path: model.externalId })
          .problems,
      ).toEqual([]);
    }
    expect(models.prod[0].deployments[0]).toMatchObject({
      externalId: 'k8s://ml/payments/fraud',
      name: 'ml/payments/fraud',
    });
    expect(models.prod[0].url).toBe('https://kubeflow.example.com/models/11');
  });

  it('reads the token anew, so that it may rotate, and sends further headers', async () => {
    folder.setContent({ token: 'first\n' });
    const tokenFile = folder.resolve('token');
    registry = await FakeModelRegistry.start({
      contents: exampleContents(),
      required: { 'kubeflow-userid': 'backstage@example.com' },
    });
    const source = testSource({
      url: registry.url,
      tokenFile,
      headers: { 'kubeflow-userid': 'backstage@example.com' },
    });
    const sent = () =>
      new Set(
        registry.requests.splice(0).map(one => one.headers.authorization),
      );
    expect((await pollSource(source)).failures).toEqual({});
    expect(sent()).toEqual(new Set(['Bearer first']));
    await writeFile(tokenFile, 'second\n');
    expect((await pollSource(source)).failures).toEqual({});
    expect(sent()).toEqual(new Set(['Bearer second']));
  });

  it('names a file that it cannot read, and what to do', async () => {
    const { failures } = await poll({ tokenFile: '/nowhere/token' });
    expect(failures.prod).toBe(
      'The file that tokenFile names, /nowhere/token, cannot be read or is empty. Check that it is mounted where the backend runs.',
    );
    await registry.stop();
    const { failures: others } = await poll({ caFile: '/nowhere/ca.pem' });
    expect(others.prod).toContain(
      'The file that caFile names, /nowhere/ca.pem',
    );
  });

  it('says what to do where access is denied', async () => {
    const { failures } = await poll(
      { token: 'wrong-s3cr3t' },
      exampleContents(),
      { authorization: 'Bearer right' },
    );
    expect(failures.prod).toBe(
      `The Kubeflow Model Registry did not accept the credentials for GET /serving_environments in ${
        new URL(registry.url).host
      }. Check that they exist and have not expired.`,
    );
  });

  it('does not take one service for another whose name begins alike', async () => {
    const contents = exampleContents();
    contents.inference_services.splice(2);
    contents.inference_services[0].name = `fraud-2/${UIDS[0]}`;
    const { deployments } = await fraud({}, contents);
    expect(deployments.map(({ name }) => name)).toEqual([
      'payments/fraud-2',
      'payments/fraud',
    ]);
  });
});

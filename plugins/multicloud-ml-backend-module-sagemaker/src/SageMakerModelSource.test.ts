import { canRunMoto, MotoServer } from './__testUtils__/MotoServer';
import { ContractServer } from './__testUtils__/ContractServer';
import { loadContract } from './__testUtils__/contract';
import {
  clientOf,
  createEndpoint,
  createGroup,
  createModel,
  OWN_IMAGE,
  XGBOOST_IMAGE,
} from './__testUtils__/fillSageMaker';
import { createSource, pollOnce } from './__testUtils__/pollSource';
import type { SageMakerServer } from './__testUtils__/SageMakerServer';
import { useTestCredentials } from './__testUtils__/awsEnvironment';

jest.setTimeout(120_000);
useTestCredentials();

const SINGAPORE = 'ap-southeast-1';
const JAKARTA = 'ap-southeast-3';
const ARN = (region: string, resource: string) =>
  `arn:aws:sagemaker:${region}:123456789012:${resource}`;

const contract = loadContract();
const servers: Array<[name: string, start: () => Promise<SageMakerServer>]> =
  [];
if (canRunMoto()) {
  servers.push(['moto', () => MotoServer.start()]);
} else {
  process.stderr.write(
    'SKIPPED-PART: SageMaker against moto: pip install "moto[server]"\n',
  );
}
if (contract) {
  servers.push([
    'a server held to the published contract',
    () => ContractServer.start(contract),
  ]);
} else {
  process.stderr.write(
    "SKIPPED-PART: SageMaker against its published contract: put botocore's sagemaker service-2.json into ../shared/third-party/sagemaker\n",
  );
}

// Without either, Jest wants at least one test in the file; the lines above say what is missing.
it('has a server to run against, or says which are missing', () => {
  expect(servers.length).toBeLessThanOrEqual(2);
});

describe.each(servers)('read from %s', (_, start) => {
  let server: SageMakerServer;

  beforeAll(async () => {
    server = await start();
  });
  afterEach(async () => {
    const violations = server.violations().join('\n');
    await server.reset();
    if (violations) {
      throw new Error(violations);
    }
  });
  afterAll(async () => {
    await server?.stop();
  });

  const sourceFor = (options: object = {}) =>
    createSource({ regions: [SINGAPORE], endpoint: server.url, ...options });

  async function createFraud(region: string, role: string) {
    const client = clientOf(server, region);
    const [, , third] = await createGroup(client, 'fraud', {
      description: 'Scores card payments',
      tags: {
        owner: 'group:default/risk-ml',
        'multicloud-ml.io/entity': 'component:default/fraud',
        'multicloud-ml.io/tier': 'T1',
        'multicloud-ml.io/lifecycle': 'production',
      },
      versions: [
        {
          approval: 'Approved',
          container: { Image: OWN_IMAGE, ModelDataUrl: 's3://models/fraud/1' },
        },
        {
          approval: 'Rejected',
          container: { Image: OWN_IMAGE, ModelDataUrl: 's3://models/fraud/2' },
        },
        {
          approval: 'Approved',
          container: {
            Image: OWN_IMAGE,
            ModelDataUrl: 's3://models/fraud/3',
            Framework: 'ONNX',
          },
          generatedBy: ARN(region, 'pipeline/train/execution/abc'),
        },
        {
          approval: 'PendingManualApproval',
          container: { Image: OWN_IMAGE, ModelDataUrl: 's3://models/fraud/4' },
        },
      ],
    });
    await createEndpoint(client, 'fraud-live', {
      tags: { 'multicloud-ml.io/role': role },
      variants: [
        {
          name: 'main',
          model: 'fraud-3',
          container: { ModelPackageName: third },
          instanceType: 'ml.g4dn.xlarge',
          instances: 3,
        },
      ],
    });
  }

  it('reads a model with its approved version, what runs of it, and what its tags say', async () => {
    await createFraud(SINGAPORE, 'primary');

    const { models, outcomes } = await pollOnce(sourceFor().source);

    expect(models).toEqual([
      {
        externalId: ARN(SINGAPORE, 'model-package-group/fraud'),
        name: 'fraud',
        description: 'Scores card payments',
        owner: 'group:default/risk-ml',
        entityRef: 'component:default/fraud',
        lifecycle: 'production',
        labels: {
          owner: 'group:default/risk-ml',
          'multicloud-ml.io/entity': 'component:default/fraud',
          'multicloud-ml.io/lifecycle': 'production',
          'multicloud-ml.io/role': 'primary',
          'multicloud-ml.io/tier': 'T1',
        },
        artifactUris: [ARN(SINGAPORE, 'model-package/fraud/3')],
        sourceUris: ['s3://models/fraud/3'],
        facts: {
          tier: 'T1',
          artifact: {
            format: 'onnx',
            uri: 's3://models/fraud/3',
            version: '3',
          },
          pipeline: { orchestrator: 'sagemaker-pipelines' },
        },
        deployments: [
          {
            externalId: `${ARN(SINGAPORE, 'endpoint/fraud-live')}/main`,
            name: 'fraud-live',
            role: 'primary',
            provider: 'aws',
            region: SINGAPORE,
            account: '123456789012',
            service: 'sagemaker-endpoint',
            image: OWN_IMAGE,
            imageOrigin: 'own',
            accelerator: 'nvidia',
            replicas: 3,
            runningReplicas: 3,
            healthy: true,
            traffic: 1,
            version: '3',
            url: `https://ap-southeast-1.console.aws.amazon.com/sagemaker/home?region=ap-southeast-1#/endpoints/fraud-live`,
          },
        ],
      },
    ]);
    expect(outcomes).toEqual([
      { kind: 'scope-complete', scope: `123456789012/${SINGAPORE}` },
    ]);
  });

  it('reads every region as a scope of its own', async () => {
    await createFraud(SINGAPORE, 'primary');
    await createFraud(JAKARTA, 'standby');

    const poll = await pollOnce(
      sourceFor({ regions: [SINGAPORE, JAKARTA] }).source,
    );

    expect(poll.outcomes).toEqual([
      { kind: 'scope-complete', scope: `123456789012/${SINGAPORE}` },
      { kind: 'scope-complete', scope: `123456789012/${JAKARTA}` },
    ]);
    expect(poll.model('fraud', SINGAPORE)?.deployments).toMatchObject([
      { region: SINGAPORE, role: 'primary' },
    ]);
    expect(poll.model('fraud', JAKARTA)?.deployments).toMatchObject([
      { region: JAKARTA, role: 'standby' },
    ]);
  });

  it('reads what no group holds as models of their own, running or not', async () => {
    const client = clientOf(server, SINGAPORE);
    await createEndpoint(client, 'churn', {
      tags: { 'multicloud-ml.io/tier': 'T3' },
      variants: [
        {
          name: 'all',
          model: 'churn-xgb',
          modelTags: { owner: 'growth' },
          container: {
            Image: XGBOOST_IMAGE,
            ModelDataUrl: 's3://models/churn.tar.gz',
          },
        },
      ],
    });
    await createModel(client, 'nightly', {
      Image: OWN_IMAGE,
      ModelDataUrl: 's3://models/nightly.tar.gz',
    });

    const poll = await pollOnce(sourceFor().source);

    expect(poll.models).toHaveLength(2);
    expect(poll.model('churn-xgb')).toMatchObject({
      externalId: ARN(SINGAPORE, 'model/churn-xgb'),
      owner: 'growth',
      facts: {
        tier: 'T3',
        artifact: { format: 'xgboost', uri: 's3://models/churn.tar.gz' },
      },
      deployments: [
        {
          name: 'churn',
          image: XGBOOST_IMAGE,
          imageOrigin: 'provider',
          // Serverless: no instances to count, and no accelerator to have.
          accelerator: 'cpu',
        },
      ],
    });
    expect(poll.model('churn-xgb')?.deployments[0].replicas).toBeUndefined();
    expect(poll.model('nightly')).toMatchObject({
      facts: { artifact: { uri: 's3://models/nightly.tar.gz' } },
      deployments: [],
    });

    const { models } = await pollOnce(
      sourceFor({ undeployedModels: false }).source,
    );
    expect(models.map(model => model.name)).toEqual(['churn-xgb']);
  });

  it('splits an endpoint by variant: version, accelerator, traffic, and one primary', async () => {
    const client = clientOf(server, SINGAPORE);
    const [first, second] = await createGroup(client, 'ranker', {
      versions: ['1', '2'].map(version => ({
        approval: 'Approved' as const,
        container: { Image: OWN_IMAGE, ModelDataUrl: `s3://m/${version}` },
      })),
    });
    await createEndpoint(client, 'ranker', {
      tags: { 'multicloud-ml.io/role': 'primary' },
      variants: [
        {
          name: 'canary',
          model: 'ranker-2',
          container: { ModelPackageName: second },
          instanceType: 'ml.inf1.xlarge',
          weight: 1,
        },
        {
          name: 'stable',
          model: 'ranker-1',
          container: { ModelPackageName: first },
          instanceType: 'ml.c5.large',
          instances: 2,
          weight: 3,
        },
      ],
    });

    const { models } = await pollOnce(sourceFor().source);

    expect(models).toHaveLength(1);
    const [canary, stable] = models[0].deployments;
    expect(canary).toMatchObject({
      name: 'ranker/canary',
      version: '2',
      accelerator: 'inferentia',
      replicas: 1,
      traffic: 0.25,
    });
    expect(canary.role).toBeUndefined();
    expect(stable).toMatchObject({
      name: 'ranker/stable',
      role: 'primary',
      version: '1',
      accelerator: 'cpu',
      replicas: 2,
      traffic: 0.75,
    });
  });

  it('sees what changed since the last poll', async () => {
    await createFraud(SINGAPORE, 'primary');
    const { source } = sourceFor();
    const before = await pollOnce(source);
    expect(before.model('fraud')?.deployments).toHaveLength(1);

    const client = clientOf(server, SINGAPORE);
    await client.updateEndpointWeightsAndCapacities({
      EndpointName: 'fraud-live',
      DesiredWeightsAndCapacities: [
        { VariantName: 'main', DesiredWeight: 1, DesiredInstanceCount: 1 },
      ],
    });
    await client.addTags({
      ResourceArn: ARN(SINGAPORE, 'model-package-group/fraud'),
      Tags: [{ Key: 'owner', Value: 'group:default/payments' }],
    });
    const scaled = (await pollOnce(source)).model('fraud');
    expect(scaled?.deployments[0]).toMatchObject({
      replicas: 1,
      runningReplicas: 1,
    });
    expect(scaled?.owner).toBe('group:default/payments');

    await client.deleteEndpoint({ EndpointName: 'fraud-live' });
    const gone = await pollOnce(source);
    expect(gone.model('fraud')?.deployments).toEqual([]);
    expect(gone.outcomes).toEqual([
      { kind: 'scope-complete', scope: `123456789012/${SINGAPORE}` },
    ]);
  });

  it('reads every page of every list', async () => {
    const client = clientOf(server, SINGAPORE);
    const names = Array.from({ length: 103 }, (_entry, i) => `group-${i}`);
    for (const name of names) {
      await createGroup(client, name);
    }
    await client.createModel({
      ModelName: 'shared',
      ExecutionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
      PrimaryContainer: { Image: OWN_IMAGE },
    });
    await client.createEndpointConfig({
      EndpointConfigName: 'shared',
      ProductionVariants: [
        {
          VariantName: 'all',
          ModelName: 'shared',
          InstanceType: 'ml.c5.large',
          InitialInstanceCount: 1,
        },
      ],
    });
    for (let i = 0; i < 103; i += 1) {
      await client.createEndpoint({
        EndpointName: `endpoint-${i}`,
        EndpointConfigName: 'shared',
      });
    }
    await client.addTags({
      ResourceArn: ARN(SINGAPORE, 'model-package-group/group-7'),
      Tags: Array.from({ length: 49 }, (_entry, i) => ({
        Key: `key-${i}`,
        Value: 'x',
      })).concat({ Key: 'owner', Value: 'last' }),
    });

    const poll = await pollOnce(sourceFor({ concurrency: 8 }).source);

    expect(poll.models).toHaveLength(104);
    expect(poll.model('shared')?.deployments).toHaveLength(103);
    expect(poll.model('group-7')?.owner).toBe('last');
  });

  it('believes an ARN more than a tag, and says so', async () => {
    const client = clientOf(server, SINGAPORE);
    await createEndpoint(client, 'odd', {
      tags: {
        'multicloud-ml.io/provider': 'gcp',
        'multicloud-ml.io/region': 'asia-southeast1',
        'multicloud-ml.io/tier': 'T9',
        'multicloud-ml.io/role': 'hot',
      },
      variants: [
        {
          name: 'all',
          model: 'odd',
          container: { Image: OWN_IMAGE, ModelDataUrl: 's3://m/odd' },
          instanceType: 'ml.c5.large',
        },
      ],
    });
    const { source } = sourceFor();

    const { model, problems } = await pollOnce(source);

    expect(model('odd')?.deployments[0]).toMatchObject({
      provider: 'aws',
      region: SINGAPORE,
      // What no role or tier is called, the backend takes out, and says so.
      role: 'hot',
    });
    expect(problems).toEqual([
      {
        subject: expect.stringMatching(/endpoint\/odd$/),
        message:
          'The tag multicloud-ml.io/provider says "gcp", the ARN says "aws", which counts; correct or remove the tag.',
      },
      expect.objectContaining({
        message: expect.stringMatching(
          /^The tag multicloud-ml\.io\/region says/,
        ),
      }),
    ]);
  });

  it('fails a region whose account is not the configured one', async () => {
    await createFraud(SINGAPORE, 'primary');
    const { models, outcomes } = await pollOnce(
      sourceFor({ accountId: '999999999999' }).source,
    );
    expect(models).toEqual([]);
    expect(outcomes).toEqual([
      {
        kind: 'scope-failed',
        scope: `999999999999/${SINGAPORE}`,
        message: expect.stringMatching(
          /read account 123456789012, but this source is configured for 999999999999/,
        ),
      },
    ]);
  });
});

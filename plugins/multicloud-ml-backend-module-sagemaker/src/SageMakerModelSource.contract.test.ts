import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { useTestCredentials } from './__testUtils__/awsEnvironment';
import { ContractServer } from './__testUtils__/ContractServer';
import { loadContract } from './__testUtils__/contract';
import {
  clientOf,
  createEndpoint,
  createGroup,
  OWN_IMAGE,
} from './__testUtils__/fillSageMaker';
import { createSource, pollOnce } from './__testUtils__/pollSource';

useTestCredentials();

const REGION = 'ap-southeast-1';
const TRITON =
  '763104351884.dkr.ecr.ap-southeast-1.amazonaws.com/sagemaker-tritonserver:24.09-py3';
const contract = loadContract();
const describeWithContract = contract ? describe : describe.skip;

describeWithContract('what only the published contract knows', () => {
  let server: ContractServer;

  beforeAll(async () => {
    if (contract) {
      server = await ContractServer.start(contract);
    }
  });
  afterEach(async () => {
    const violations = server.violations().join('\n');
    await server.reset();
    if (violations) {
      throw new Error(violations);
    }
  });
  afterAll(() => server?.stop());

  const sourceFor = (options: object = {}) =>
    createSource({ regions: [REGION], endpoint: server.url, ...options });

  async function createComponentEndpoint() {
    const client = clientOf(server, REGION);
    const [version] = await createGroup(client, 'assistant', {
      versions: [
        {
          approval: 'Approved',
          container: { Image: TRITON, ModelDataUrl: 's3://m/assistant' },
        },
      ],
    });
    await client.createModel({
      ModelName: 'assistant-1',
      ExecutionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
      PrimaryContainer: { Image: TRITON, ModelPackageName: version },
    });
    await client.createEndpointConfig({
      EndpointConfigName: 'shared',
      ExecutionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
      ProductionVariants: [
        {
          VariantName: 'all',
          InstanceType: 'ml.g5.12xlarge',
          InitialInstanceCount: 1,
        },
      ],
    });
    await client.createEndpoint({
      EndpointName: 'shared',
      EndpointConfigName: 'shared',
    });
    await client.createInferenceComponent({
      InferenceComponentName: 'assistant',
      EndpointName: 'shared',
      VariantName: 'all',
      Specification: {
        ModelName: 'assistant-1',
        ComputeResourceRequirements: { MinMemoryRequiredInMb: 1024 },
      },
      RuntimeConfig: { CopyCount: 4 },
    });
  }

  it('reads inference components as deployments with copies', async () => {
    await createComponentEndpoint();
    const { models } = await pollOnce(sourceFor().source);
    expect(models).toHaveLength(1);
    expect(models[0]).toMatchObject({
      name: 'assistant',
      deployments: [
        {
          externalId: `arn:aws:sagemaker:${REGION}:123456789012:inference-component/assistant`,
          name: 'shared/assistant',
          image: TRITON,
          imageOrigin: 'provider',
          runtime: 'triton',
          accelerator: 'nvidia',
          replicas: 4,
          runningReplicas: 4,
          version: '1',
          healthy: true,
        },
      ],
    });
  });

  it('asks for exactly the actions of the policy in the README', async () => {
    await createComponentEndpoint();
    server.operations.clear();
    await pollOnce(sourceFor().source);
    const asked = [...server.operations]
      .map(operation => `sagemaker:${operation}`)
      .sort();

    const readme = readFileSync(resolve(__dirname, '../README.md'), 'utf8');
    const policy = /```json\n([\s\S]+?)```/.exec(readme)?.[1] ?? '';
    expect(asked).toEqual(JSON.parse(policy).Statement[0].Action);
  });

  it('reads a shadow variant as one that answers nobody', async () => {
    const client = clientOf(server, REGION);
    const variant = (name: string) => ({
      VariantName: name,
      ModelName: 'ranker',
      InstanceType: 'ml.c7g.large' as const,
      InitialInstanceCount: 1,
    });
    await client.createModel({
      ModelName: 'ranker',
      PrimaryContainer: { Image: OWN_IMAGE },
    });
    await client.createEndpointConfig({
      EndpointConfigName: 'ranker',
      ProductionVariants: [variant('live')],
      ShadowProductionVariants: [variant('shadow')],
    });
    await client.createEndpoint({
      EndpointName: 'ranker',
      EndpointConfigName: 'ranker',
    });
    const { models } = await pollOnce(sourceFor().source);
    expect(models[0].deployments).toMatchObject([
      { name: 'ranker/live', traffic: 1, accelerator: 'cpu' },
      { name: 'ranker/shadow', traffic: 0 },
    ]);
  });

  it('takes the image from the package when the model names none', async () => {
    const client = clientOf(server, REGION);
    const [version] = await createGroup(client, 'fraud', {
      versions: [
        {
          approval: 'Approved',
          container: {
            Image: 'nvcr.io/nim/meta/llama-3.1-8b-instruct:1.3',
            ModelDataUrl: 's3://m/1',
          },
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
        },
      ],
    });
    const { models } = await pollOnce(sourceFor().source);
    expect(models[0].deployments).toMatchObject([
      { imageOrigin: 'own', runtime: 'nim' },
    ]);
  });

  it('gives a model of a group elsewhere the identity of that group', async () => {
    await createEndpoint(clientOf(server, REGION), 'fraud', {
      variants: [
        {
          name: 'main',
          model: 'fraud-1',
          container: {
            ModelPackageName: `arn:aws:sagemaker:${REGION}:210987654321:model-package/fraud/12`,
          },
          instanceType: 'ml.g4dn.xlarge',
        },
      ],
    });
    const { models } = await pollOnce(sourceFor().source);
    expect(models).toHaveLength(1);
    expect(models[0]).toMatchObject({
      externalId: `arn:aws:sagemaker:${REGION}:210987654321:model-package-group/fraud`,
      name: 'fraud',
      deployments: [{ account: '123456789012', version: '12' }],
    });
  });

  it('keeps what runs although its model object was deleted', async () => {
    const client = clientOf(server, REGION);
    await createEndpoint(client, 'churn', {
      variants: [
        {
          name: 'main',
          model: 'churn',
          container: { Image: OWN_IMAGE, ModelDataUrl: 's3://m/1' },
          instanceType: 'ml.c5.large',
        },
      ],
    });
    await client.deleteModel({ ModelName: 'churn' });
    const { models, outcomes } = await pollOnce(sourceFor().source);
    expect(models).toMatchObject([
      {
        externalId: `arn:aws:sagemaker:${REGION}:123456789012:model/churn`,
        name: 'churn',
        deployments: [{ name: 'churn', accelerator: 'cpu' }],
      },
    ]);
    expect(models[0].deployments[0].imageOrigin).toBeUndefined();
    expect(outcomes).toMatchObject([{ kind: 'scope-complete' }]);
  });

  it('says so when nothing tells what an endpoint runs', async () => {
    const client = clientOf(server, REGION);
    await createEndpoint(client, 'churn', {
      variants: [
        {
          name: 'main',
          model: 'churn',
          container: { Image: OWN_IMAGE, ModelDataUrl: 's3://m/1' },
          instanceType: 'ml.c5.large',
        },
      ],
    });
    await client.deleteEndpointConfig({ EndpointConfigName: 'churn-config' });
    const { models, outcomes, problems } = await pollOnce(sourceFor().source);
    expect(models).toMatchObject([{ name: 'churn', deployments: [] }]);
    expect(outcomes).toMatchObject([{ kind: 'scope-complete' }]);
    expect(problems).toEqual([
      {
        subject: expect.stringMatching(/endpoint\/churn$/),
        message: expect.stringMatching(
          /^The endpoint configuration no longer exists/,
        ),
      },
    ]);
  });
});

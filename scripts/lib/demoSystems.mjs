import { SageMaker } from '@aws-sdk/client-sagemaker';
import { hasMlflow, mlflowPart, startMlflow } from './mlflow.mjs';
import { hasMoto, motoPart, startMoto } from './moto.mjs';

const CREDENTIALS = {
  AWS_ACCESS_KEY_ID: 'testing',
  AWS_SECRET_ACCESS_KEY: 'testing',
};

/** Synthetic, like everything in the demo: trained once, kept in MLflow, served by SageMaker in two regions. */
const MODEL = {
  name: 'merchant-offers',
  endpointName: 'offers-live',
  description: 'Ranks the offers that a merchant sees first (synthetic)',
  artifact: 's3://nusantara-models/merchant-offers/3',
  owner: 'group:default/growth',
  sites: { 'ap-southeast-1': 'primary', 'ap-southeast-3': 'standby' },
};

/** The parts that are missing for {@link startDemoSystems}; empty when it can run. */
export async function missingDemoSystems() {
  return [
    ...((await hasMlflow()) ? [] : [mlflowPart]),
    ...((await hasMoto()) ? [] : [motoPart]),
  ];
}

/**
 * Starts MLflow and moto, which stands in for AWS, and puts one model into both as a team's pipeline would.
 *
 * @returns the environment that `app-config.sources.yaml` reads
 */
export async function startDemoSystems() {
  const [mlflow, moto] = await Promise.all([startMlflow(), startMoto()]);
  await register(mlflow);
  for (const [region, role] of Object.entries(MODEL.sites)) {
    await serve(moto, region, role);
  }
  return { MLFLOW_URL: mlflow, MOTO_ENDPOINT: moto, ...CREDENTIALS };
}

async function register(url) {
  const post = async (path, body) => {
    const answer = await fetch(`${url}/api/2.0/mlflow/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) {
      throw new Error(`MLflow refused ${path}: ${await answer.text()}`);
    }
  };
  const { name, description, artifact, owner } = MODEL;
  await post('registered-models/create', {
    name,
    description,
    tags: [
      { key: 'owner', value: owner },
      { key: 'multicloud-ml.io/tier', value: 'T2' },
      { key: 'multicloud-ml.io/lifecycle', value: 'production' },
      { key: 'multicloud-ml.io/artifact-format', value: 'onnx' },
    ],
  });
  await post('model-versions/create', { name, source: artifact });
  await post('registered-models/alias', {
    name,
    alias: 'champion',
    version: '1',
  });
}

async function serve(endpoint, region, role) {
  const sageMaker = new SageMaker({
    endpoint,
    region,
    credentials: {
      accessKeyId: CREDENTIALS.AWS_ACCESS_KEY_ID,
      secretAccessKey: CREDENTIALS.AWS_SECRET_ACCESS_KEY,
    },
  });
  const { endpointName: name, artifact } = MODEL;
  await sageMaker.createModel({
    ModelName: name,
    ExecutionRoleArn: 'arn:aws:iam::123456789012:role/sagemaker',
    PrimaryContainer: {
      Image: `123456789012.dkr.ecr.${region}.amazonaws.com/triton:25.08`,
      ModelDataUrl: `${artifact}/model.tar.gz`,
    },
  });
  await sageMaker.createEndpointConfig({
    EndpointConfigName: name,
    ProductionVariants: [
      {
        VariantName: 'live',
        ModelName: name,
        InstanceType: 'ml.g4dn.xlarge',
        InitialInstanceCount: role === 'primary' ? 2 : 1,
        InitialVariantWeight: 1,
      },
    ],
  });
  await sageMaker.createEndpoint({
    EndpointName: name,
    EndpointConfigName: name,
    Tags: [{ Key: 'multicloud-ml.io/role', Value: role }],
  });
}

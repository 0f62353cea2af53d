import {
  createStandard,
  parseObservedModel,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import {
  describeWithThirdParty,
  pollSource,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { expectSamples } from './__testUtils__/expectSamples';
import {
  CLUSTER_SERVING_RUNTIMES,
  INFERENCE_SERVICES,
  NODES,
  SERVING_RUNTIMES,
} from './__testUtils__/FakeCluster';
import { inferenceService, node, ready } from './__testUtils__/fill';
import { KubernetesServer } from './__testUtils__/KubernetesServer';
import { readSamples, SAMPLES } from './__testUtils__/samples';
import { sourceOf } from './__testUtils__/sourceOf';

jest.setTimeout(60_000);

const DIGEST = `sha256:${'a'.repeat(64)}`;
const standard = createStandard();

let server: KubernetesServer;
beforeEach(async () => {
  server = await KubernetesServer.start();
});
afterEach(() => server.stop());

const clusterOf = (name: string, options = {}) => ({
  name,
  url: `${server.url}/${name}`,
  ...options,
});
const poll = (options = {}, sourceOptions = {}) =>
  pollSource(sourceOf([clusterOf('prod', options)], sourceOptions));

/** Reads one service in a cluster of its own. */
async function read(
  name: string,
  options: Parameters<typeof inferenceService>[1],
) {
  server
    .cluster('prod')
    .apply(INFERENCE_SERVICES, inferenceService(name, options));
  const { models, failures } = await poll();
  expect(failures).toEqual({});
  const model = models.prod.find(one => one.name === name);
  if (!model) {
    throw new Error(`${name} was not read`);
  }
  // The backend must be able to take it as it is.
  expect(parseObservedModel(model, { standard, path: name }).problems).toEqual(
    [],
  );
  return { ...model, deployment: model.deployments[0] };
}

describeWithThirdParty(SAMPLES)('KServe’s samples', () => {
  it('are read, every one, whatever the size of a page', async () => {
    for (const { manifest } of readSamples()) {
      server.cluster('prod').apply(INFERENCE_SERVICES, manifest);
    }
    // As on a cluster without KServe's newer kinds.
    server.cluster('prod').unknown.add(SERVING_RUNTIMES);
    server.cluster('prod').unknown.add(CLUSTER_SERVING_RUNTIMES);
    for (const pageSize of [1, 7, 500]) {
      const { models, failures } = await poll({}, { pageSize });
      expect(failures).toEqual({});
      expectSamples(models.prod, 'prod');
    }
  });
});

describe('where a cluster is', () => {
  const place = async (
    nodes: Array<Parameters<typeof node>>,
    options: Record<string, string> = {},
  ) => {
    nodes.forEach(given => server.cluster('prod').apply(NODES, node(...given)));
    server.cluster('prod').apply(INFERENCE_SERVICES, inferenceService('fraud'));
    const { models, problems } = await poll(options);
    const { provider, region, account, service } =
      models.prod[0].deployments[0];
    return {
      place: [provider, region, account, service],
      problems: problems.map(({ message }) => message),
    };
  };

  it.each<[string, Parameters<typeof node>, Array<string | undefined>]>([
    [
      'EKS',
      [
        'n',
        'aws:///ap-southeast-1a/i-0abc',
        { 'eks.amazonaws.com/nodegroup': 'g' },
      ],
      ['aws', 'ap-southeast-1', undefined, 'eks'],
    ],
    [
      'EKS in a local zone',
      [
        'n',
        'aws:///us-west-2-lax-1a/i-0abc',
        { 'eks.amazonaws.com/nodegroup': 'g' },
      ],
      ['aws', 'us-west-2', undefined, 'eks'],
    ],
    [
      'GKE',
      [
        'n',
        'gce://acme-ml/asia-southeast1-b/gke-x',
        { 'cloud.google.com/gke-nodepool': 'p' },
      ],
      ['gcp', 'asia-southeast1', 'acme-ml', 'gke'],
    ],
    [
      'AKS',
      [
        'n',
        'azure:///subscriptions/1F2E/resourceGroups/mc/providers/Microsoft.Compute/virtualMachineScaleSets/x/virtualMachines/0',
        {
          'kubernetes.azure.com/cluster': 'mc',
          'topology.kubernetes.io/region': 'southeastasia',
        },
      ],
      ['azure', 'southeastasia', '1f2e', 'aks'],
    ],
    [
      'its own Kubernetes on machines of AWS',
      [
        'n',
        'aws:///ap-southeast-1a/i-0abc',
        { 'topology.kubernetes.io/region': 'elsewhere' },
      ],
      ['aws', 'ap-southeast-1', undefined, 'kubernetes'],
    ],
    [
      'a data centre',
      ['n', 'vsphere://4237', { 'topology.kubernetes.io/region': 'jakarta-1' }],
      [undefined, 'jakarta-1', undefined, 'kubernetes'],
    ],
  ])('is told by the nodes of %s', async (_, given, expected) => {
    expect(await place([given])).toEqual({ place: expected, problems: [] });
  });

  it('is what the configuration says where the nodes do not tell', async () => {
    const { place: found, problems } = await place([['n', 'metal3://x']], {
      provider: 'on-prem',
      region: 'jakarta-1',
      account: 'dc',
    });
    expect(found).toEqual(['on-prem', 'jakarta-1', 'dc', 'kubernetes']);
    expect(problems).toEqual([]);
  });

  it('is not what the configuration says when the nodes say otherwise', async () => {
    const { place: found, problems } = await place(
      [['n', 'aws:///ap-southeast-1a/i-1']],
      { provider: 'gcp' },
    );
    expect(found[0]).toBe('aws');
    expect(problems).toEqual([
      'The configuration says that the provider of prod is "gcp", its nodes say "aws", which counts. Correct or remove the option.',
    ]);
  });

  it('stays unknown when the nodes are in two regions', async () => {
    const { place: found, problems } = await place([
      ['a', 'aws:///ap-southeast-1a/i-1'],
      ['b', 'aws:///ap-southeast-3a/i-2'],
    ]);
    expect(found.slice(0, 2)).toEqual(['aws', undefined]);
    expect(problems[0]).toMatch(
      /more than one region \(ap-southeast-1, ap-southeast-3\), so it stays unknown/,
    );
  });

  it('is a problem, and no failure, when nodes may not be read', async () => {
    server.cluster('prod').denied.add(NODES);
    const { place: found, problems } = await place([]);
    expect(found).toEqual([undefined, undefined, undefined, 'kubernetes']);
    expect(problems).toEqual([
      expect.stringMatching(
        /^The nodes of prod may not be read.* Bind the ClusterRole/,
      ),
    ]);
    expect(
      (await place([], { provider: 'aws', region: 'ap-southeast-1' })).problems,
    ).toEqual([]);
  });
});

describe('what serves', () => {
  const model = (more: object) => ({
    model: { modelFormat: { name: 'huggingface' }, ...more },
  });

  it.each([
    ['nvcr.io/nvidia/tritonserver:24.05-py3', 'triton'],
    ['nvcr.io/nim/meta/llama-3.1-8b-instruct:1.3', 'nim'],
    ['docker.io/vllm/vllm-openai:v0.9', 'vllm'],
    ['pytorch/torchserve-kfs:0.9.0', 'torchserve'],
    ['ghcr.io/huggingface/text-generation-inference:3.0', 'custom'],
  ])(
    'is told by the image of a custom container, %s',
    async (image, runtime) => {
      const { deployment } = await read('llm', {
        predictor: { containers: [{ name: 'kserve-container', image }] },
      });
      expect(deployment).toMatchObject({ runtime, image, imageOrigin: 'own' });
    },
  );

  it('is the runtime that is named, with its image and what it asks for', async () => {
    const cluster = server.cluster('prod');
    const spec = (image: string, resource: string) => ({
      containers: [
        {
          name: 'kserve-container',
          image,
          resources: { limits: { [resource]: '1' } },
        },
      ],
    });
    cluster.apply(CLUSTER_SERVING_RUNTIMES, {
      metadata: { name: 'llm' },
      spec: spec('vllm/vllm-openai:v0.9', 'nvidia.com/gpu'),
    });
    cluster.apply(SERVING_RUNTIMES, {
      metadata: { name: 'llm', namespace: 'other' },
      spec: spec('nvcr.io/nvidia/tritonserver:24.05-py3', 'amd.com/gpu'),
    });
    const predictor = model({ runtime: 'llm', runtimeVersion: 'v0.10' });
    expect((await read('a', { predictor })).deployment).toMatchObject({
      runtime: 'vllm',
      image: 'vllm/vllm-openai:v0.10',
      accelerator: 'nvidia',
    });
    // One of the namespace comes before one of the cluster.
    expect(
      (await read('b', { predictor, namespace: 'other' })).deployment,
    ).toMatchObject({ runtime: 'triton', accelerator: 'amd' });
  });

  it('is the runtime that KServe selects, by format, version, protocol and priority', async () => {
    const runtime = (name: string, image: string, more: object, format = {}) =>
      server.cluster('prod').apply(CLUSTER_SERVING_RUNTIMES, {
        metadata: { name },
        spec: {
          supportedModelFormats: [
            {
              name: 'onnx',
              version: '1',
              autoSelect: true,
              priority: 1,
              ...format,
            },
          ],
          protocolVersions: ['v1', 'v2'],
          containers: [{ name: 'kserve-container', image }],
          ...more,
        },
      });
    runtime('low', 'low:1', {});
    runtime('high', 'nvcr.io/nvidia/tritonserver:1', {}, { priority: 2 });
    runtime('disabled', 'disabled:1', { disabled: true }, { priority: 9 });
    runtime(
      'grpc',
      'grpc:1',
      { protocolVersions: ['grpc-v2'] },
      { priority: 9 },
    );
    runtime('newer', 'newer:1', {}, { version: '2', priority: 8 });
    runtime('asked-for', 'asked:1', {}, { autoSelect: false, priority: 9 });
    const of = async (name: string, version?: string) =>
      (
        await read(name, {
          predictor: { model: { modelFormat: { name: 'onnx', version } } },
        })
      ).deployment.image;
    expect(await of('one', '1')).toBe('nvcr.io/nvidia/tritonserver:1');
    expect(await of('two', '2')).toBe('newer:1');
    expect(await of('three', '3')).toBeUndefined();
  });

  it('stays unknown when a runtime of somebody’s own may not be read', async () => {
    server.cluster('prod').denied.add(CLUSTER_SERVING_RUNTIMES);
    server.cluster('prod').denied.add(SERVING_RUNTIMES);
    const { deployment } = await read('llm', {
      predictor: model({ runtime: 'acme-runtime' }),
    });
    expect(deployment.runtime).toBeUndefined();
    expect(deployment.accelerator).toBeUndefined();
    const shipped = await read('bert', {
      predictor: model({ runtime: 'kserve-tritonserver' }),
    });
    expect(shipped.deployment.runtime).toBe('triton');
    expect((await poll()).problems.map(({ message }) => message)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          /^The clusterservingruntimes of prod may not be read/,
        ),
        expect.stringMatching(/^The servingruntimes of prod may not be read/),
      ]),
    );
  });

  it.each([
    [{ 'nvidia.com/gpu': '1' }, 'nvidia'],
    [{ 'nvidia.com/mig-1g.5gb': 1 }, 'nvidia'],
    [{ 'amd.com/gpu': '1' }, 'amd'],
    [{ 'google.com/tpu': '4' }, 'tpu'],
    [{ 'habana.ai/gaudi': '1' }, 'gaudi'],
    [{ 'nvidia.com/gpu': '1', 'rdma/hca': '1' }, 'nvidia'],
    [{ 'nvidia.com/gpu': '0', cpu: '2' }, 'cpu'],
    [{ 'gpu.intel.com/i915': '1' }, undefined],
    [{ 'aws.amazon.com/neuron': '1' }, undefined],
  ])('runs on what %j stands for: %s', async (limits, accelerator) => {
    const { deployment } = await read('x', {
      predictor: { onnx: { storageUri: 's3://m/x', resources: { limits } } },
    });
    expect(deployment.accelerator).toBe(accelerator);
  });

  it('tells Inferentia from Trainium by the machines', async () => {
    const neuron = { limits: { 'aws.amazon.com/neuron': '1' } };
    const predictor = { onnx: { storageUri: 's3://m/x', resources: neuron } };
    server
      .cluster('prod')
      .apply(
        NODES,
        node(
          'n',
          'aws:///ap-southeast-1a/i-1',
          { 'node.kubernetes.io/instance-type': 'inf2.xlarge' },
          { 'aws.amazon.com/neuron': '1' },
        ),
      );
    expect((await read('x', { predictor })).deployment.accelerator).toBe(
      'inferentia',
    );
    const chosen = await read('y', {
      predictor: {
        ...predictor,
        nodeSelector: { 'node.kubernetes.io/instance-type': 'trn1.2xlarge' },
      },
    });
    expect(chosen.deployment.accelerator).toBe('trainium');
  });
});

describe('what is served', () => {
  it('is told with its address, wherever it is written', async () => {
    const uris = async (name: string, predictor: Record<string, unknown>) =>
      (await read(name, { predictor })).sourceUris;
    expect(await uris('a', { onnx: { storageUri: 's3://m/a' } })).toEqual([
      's3://m/a',
    ]);
    expect(
      await uris('b', {
        model: { modelFormat: { name: 'onnx' } },
        storageUris: [{ uri: 'hf://org/base' }, { uri: 's3://m/adapter' }],
      }),
    ).toEqual(['hf://org/base', 's3://m/adapter']);
    expect(
      await uris('c', {
        onnx: {
          storage: {
            path: '/m/c',
            parameters: { type: 's3', bucket: 'models' },
          },
        },
      }),
    ).toEqual(['s3://models/m/c']);
    // Where, a secret says, which is not read.
    expect(
      await uris('d', { onnx: { storage: { key: 'minio', path: 'm/d' } } }),
    ).toEqual([]);
    // Another claim of this name in another namespace is another volume.
    expect(await uris('e', { onnx: { storageUri: 'pvc://claim/e' } })).toEqual(
      [],
    );
  });

  it('has a digest where it is pinned by one', async () => {
    const artifact = await read('a', {
      predictor: {
        onnx: { storageUri: `oci://registry.example/fraud@${DIGEST}` },
      },
    });
    expect(artifact.digests).toEqual([DIGEST]);
    expect(artifact.facts.artifact?.digest).toBe(DIGEST);
    expect(artifact.deployment.digest).toBe(DIGEST);
    // An image that holds the model says which one runs; it is no digest of an artifact.
    const image = await read('b', {
      predictor: {
        containers: [{ name: 'x', image: `registry.example/b@${DIGEST}` }],
      },
    });
    expect(image.digests).toEqual([]);
    expect(image.deployment.digest).toBe(DIGEST);
  });

  it.each([
    ['tensorflow', 'kserve-tensorflow-serving', 'savedmodel'],
    ['tensorflow', 'kserve-tritonserver', undefined],
    ['tensorrt', 'kserve-tritonserver', 'tensorrt'],
    ['lightgbm', 'kserve-lgbserver', 'lightgbm'],
    ['mlflow', 'kserve-mlserver', 'mlflow'],
    ['huggingface', 'kserve-huggingfaceserver', undefined],
    ['constructor', 'kserve-x', undefined],
  ])('in the format %s by %s is %s', async (name, runtime, format) => {
    server.cluster('prod').unknown.add(CLUSTER_SERVING_RUNTIMES);
    const { facts } = await read('x', {
      predictor: { model: { modelFormat: { name }, runtime } },
    });
    expect(facts.artifact?.format).toBe(format);
  });
});

describe('how much of it runs', () => {
  const copies = (totalCopies: number, failedCopies = 0) => ({
    modelStatus: {
      transitionStatus: 'UpToDate',
      copies: { totalCopies, failedCopies },
    },
  });

  it('is what is asked for, and what the status says', async () => {
    expect(
      (
        await read('a', {
          predictor: { minReplicas: 3, onnx: { storageUri: 's3://m/a' } },
          status: { ...ready('False'), ...copies(3, 2) },
        })
      ).deployment,
    ).toMatchObject({ replicas: 3, runningReplicas: 1, healthy: false });
    expect(
      (
        await read('b', {
          predictor: { minReplicas: 0, onnx: { storageUri: 's3://m/b' } },
          status: { ...ready('True'), ...copies(0) },
        })
      ).deployment,
    ).toMatchObject({ replicas: 0, runningReplicas: 0, healthy: true });
    // While it comes up, KServe does not say.
    const { deployment } = await read('c', { status: ready('Unknown') });
    expect(deployment.healthy).toBeUndefined();
    expect(deployment.runningReplicas).toBeUndefined();
  });

  it('is nothing when it was stopped, which does not make it gone or unhealthy', async () => {
    const { deployment } = await read('a', {
      predictor: { minReplicas: 2, onnx: { storageUri: 's3://m/a' } },
      annotations: { 'serving.kserve.io/stop': 'true' },
      status: { ...ready('False'), ...copies(2) },
    });
    expect(deployment).toMatchObject({
      replicas: 0,
      runningReplicas: 0,
      traffic: 0,
    });
    expect(deployment.healthy).toBeUndefined();
  });

  it('shares the traffic with what came before, or with canaries', async () => {
    const traffic = (latest: number) => ({
      components: {
        predictor: {
          latestReadyRevision: 'a-predictor-00002',
          traffic: [
            {
              latestRevision: true,
              percent: latest,
              revisionName: 'a-predictor-00002',
            },
            {
              tag: 'prev',
              percent: 100 - latest,
              revisionName: 'a-predictor-00001',
            },
          ],
        },
      },
    });
    const predictor = {
      canaryTrafficPercent: 30,
      onnx: { storageUri: 's3://m/a' },
    };
    // What is, before what is asked for.
    expect(
      (
        await read('a', {
          predictor,
          status: { ...ready('True'), ...traffic(10) },
        })
      ).deployment.traffic,
    ).toBe(0.1);
    expect((await read('b', { predictor })).deployment.traffic).toBe(0.3);
    expect(
      (
        await read('c', {
          spec: {
            canary: [
              {
                trafficPercent: 15,
                predictor: { name: 'next', onnx: { name: '' } },
              },
            ],
          },
        })
      ).deployment.traffic,
    ).toBe(0.85);
  });
});

describe('what labels and annotations say', () => {
  it('becomes owner, entity, tier and role, annotations first', async () => {
    const model = await read('a', {
      labels: {
        owner: 'team-label',
        team: 'risk',
        'multicloud-ml.io/role': 'standby',
      },
      annotations: {
        owner: 'group:default/risk-ml',
        'multicloud-ml.io/entity': 'component:default/fraud',
        'multicloud-ml.io/tier': 'T1',
        'multicloud-ml.io/lifecycle': 'production',
        'kubectl.kubernetes.io/last-applied-configuration': '{"everything":1}',
        long: 'x'.repeat(2000),
      },
    });
    expect(model).toMatchObject({
      owner: 'group:default/risk-ml',
      entityRef: 'component:default/fraud',
      lifecycle: 'production',
      facts: { tier: 'T1' },
      deployment: { role: 'standby' },
    });
    expect(model.labels).toMatchObject({ team: 'risk' });
    expect(Object.keys(model.labels ?? {})).not.toEqual(
      expect.arrayContaining([
        'kubectl.kubernetes.io/last-applied-configuration',
      ]),
    );
    expect(model.labels).not.toHaveProperty('long');
  });
});

describe('clusters', () => {
  it('are read in the namespaces that are configured', async () => {
    for (const namespace of ['a', 'b', 'c']) {
      server
        .cluster('prod')
        .apply(INFERENCE_SERVICES, inferenceService('x', { namespace }));
    }
    const { models } = await poll({ namespaces: ['a', 'c'] });
    expect(models.prod.map(({ externalId }) => externalId)).toEqual([
      'k8s://prod/a/x',
      'k8s://prod/c/x',
    ]);
  });

  it('give ids of their provider’s own form when they have one', async () => {
    server.cluster('prod').apply(INFERENCE_SERVICES, inferenceService('x'));
    const { models } = await poll({
      resourceId: 'arn:aws:eks:ap-southeast-1:123456789012:cluster/prod',
    });
    expect(models.prod[0].deployments[0].externalId).toBe(
      'arn:aws:eks:ap-southeast-1:123456789012:cluster/prod/ml/x',
    );
  });

  it('begin a list anew that expired while it was read', async () => {
    const cluster = server.cluster('prod');
    for (const name of ['b', 'c', 'd']) {
      cluster.apply(INFERENCE_SERVICES, inferenceService(name));
    }
    const seen: string[] = [];
    let end: string | undefined;
    for await (const event of sourceOf([clusterOf('prod')], {
      pageSize: 1,
    }).poll({ signal: new AbortController().signal })) {
      if (event.kind === 'models') {
        if (seen.length === 0) {
          cluster.apply(INFERENCE_SERVICES, inferenceService('a'));
          cluster.compact();
        }
        seen.push(...event.models.map(({ name }) => name));
      }
      end = event.kind;
    }
    expect(end).toBe('scope-complete');
    expect(seen).toEqual(['b', 'a', 'b', 'c', 'd']);
  });

  it('fail with what to do when their KServe is missing', async () => {
    server.cluster('prod').unknown.add(INFERENCE_SERVICES);
    expect((await poll()).failures.prod).toBe(
      'The Kubernetes API of prod does not know InferenceServices. Install KServe there, check the url, or take the cluster out of the configuration.',
    );
  });

  it('say which service cannot be read, and read the rest', async () => {
    server.cluster('prod').apply(INFERENCE_SERVICES, inferenceService('good'));
    // The CRD would not let it in; an older one might.
    server.cluster('prod').applyUnchecked(INFERENCE_SERVICES, {
      metadata: { name: 'bad', namespace: 'ml' },
      spec: { predictor: { minReplicas: 'two' } },
    });
    const { models, problems } = await poll();
    expect(models.prod.map(({ name }) => name)).toEqual(['good']);
    expect(problems).toEqual([
      {
        subject: 'ml/bad',
        message:
          'An InferenceService of prod could not be read: spec.predictor.minReplicas is not as KServe’s CRD has it. Correct it, or update KServe.',
      },
    ]);
  });
});

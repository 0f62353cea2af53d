import { pollSource } from '@multicloud-ml/backstage-plugin-multicloud-ml-test-utils';
import { type Files, InMemoryHost } from './__testUtils__/InMemoryHost';
import {
  modelEntity,
  repositorySource,
} from './__testUtils__/repositorySource';

const ROOT = 'https://github.com/acme/fraud/tree/main/';
const MONO = 'https://github.com/acme/models/tree/main/';

const workflow = (uses: string, paths = '**') => `
name: deploy
on: { push: { branches: [main], paths: ['${paths}'] } }
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: ${uses}
`;
const TERRAFORM = 'resource "aws_s3_bucket" "models" {\n  bucket = "m"\n}\n';

const FRAUD: Files = {
  '.github/workflows/deploy.yaml': workflow('google-github-actions/auth@v2'),
  '.github/workflows/aws.yml': workflow(
    'aws-actions/configure-aws-credentials@v4',
  ),
  'infra/main.tf': TERRAFORM,
  'pipelines/train.py':
    'from kfp import dsl\n\n@dsl.pipeline\ndef train(): ...\n',
  'lake/tx/metadata/00003-abc.metadata.json': JSON.stringify({
    'format-version': 2,
    'table-uuid': '9c12d441-03fe-4693-9a96-a0705ddf69c1',
    location: 's3://lake/tx',
  }),
};

it('reports what the repository of a model shows', async () => {
  const host = new InMemoryHost();
  host.put(ROOT, FRAUD);
  const source = repositorySource(host, [
    modelEntity('fraud', `url:${ROOT}`),
    modelEntity('elsewhere'),
    { ...modelEntity('website', `url:${ROOT}`), spec: { type: 'website' } },
  ]);
  expect(await pollSource(source)).toEqual({
    models: {
      'github.com/acme/fraud': [
        {
          externalId: 'component:default/fraud',
          entityRef: 'component:default/fraud',
          name: 'fraud',
          rank: 'repository',
          url: ROOT,
          facts: {
            delivery: { ci: 'github-actions', targets: ['aws', 'gcp'] },
            infrastructure: { tool: 'terraform' },
            pipeline: { orchestrator: 'kubeflow' },
            data: {
              tables: [
                { format: 'iceberg', uri: 's3://lake/tx', provider: 'aws' },
              ],
            },
          },
          deployments: [],
        },
      ],
    },
    problems: [],
    failures: {},
  });
});

it('reads a repository of several models once, and gives each what is its own', async () => {
  const host = new InMemoryHost();
  host.put(MONO, {
    '.github/workflows/fraud.yml': workflow(
      'azure/login@v2',
      'models/fraud/**',
    ),
    '.github/workflows/shared.yml': workflow('google-github-actions/auth@v2'),
    'main.tf': TERRAFORM,
    'models/fraud/main.bicep': "resource a 'Microsoft.Storage/x@2023' = {}",
    'models/fraud-v2/Chart.yaml': 'apiVersion: v2\nname: fraud\n',
    'models/churn/train.py': 'import dagster\n',
  });
  const source = repositorySource(
    host,
    ['fraud', 'fraud-v2', 'churn'].map(name =>
      modelEntity(name, `url:${MONO}models/${name}/`),
    ),
  );
  const { models, problems } = await pollSource(source);
  expect(
    models['github.com/acme/models'].map(({ name, facts }) => [name, facts]),
  ).toEqual([
    ['churn', { pipeline: { orchestrator: 'dagster' } }],
    [
      'fraud',
      {
        delivery: { ci: 'github-actions', targets: ['azure'] },
        infrastructure: { tool: 'bicep' },
      },
    ],
    ['fraud-v2', { infrastructure: { tool: 'helm' } }],
  ]);
  expect(problems).toEqual([]);
  expect(host.downloads).toEqual([MONO]);
});

it('downloads a repository again only when it, or what is looked for in it, has changed', async () => {
  const host = new InMemoryHost();
  host.put(ROOT, FRAUD, '1');
  const entities = [modelEntity('fraud', `url:${ROOT}`)];
  const source = repositorySource(host, entities);
  const first = await pollSource(source);
  expect(await pollSource(source)).toEqual(first);
  expect(host.downloads).toHaveLength(1);

  host.put(ROOT, { 'cdk.json': '{"app":"node app"}' }, '2');
  const { models } = await pollSource(source);
  expect(models['github.com/acme/fraud'][0].facts).toEqual({
    infrastructure: { tool: 'cdk' },
  });
  expect(host.downloads).toHaveLength(2);
});

it('tells contradictions, and takes no side', async () => {
  const host = new InMemoryHost();
  host.put(ROOT, {
    '.github/workflows/deploy.yml': workflow('azure/login@v2'),
    '.gitlab-ci.yml': 'deploy:\n  script: [gcloud run deploy fraud]\n',
    'a/train.py': 'from sagemaker.workflow.pipeline import Pipeline\n',
    'b/train.py': 'from kfp import dsl\n',
    'broken/Chart.yaml': 'name: [',
  });
  const { models, problems } = await pollSource(
    repositorySource(host, [modelEntity('fraud', `url:${ROOT}`)]),
  );
  expect(models['github.com/acme/fraud'][0].facts).toEqual({});
  expect(problems).toEqual([
    {
      subject: 'broken/Chart.yaml',
      message:
        'broken/Chart.yaml is not read: It is not YAML that can be read. Correct the file.',
    },
    {
      subject: 'component:default/fraud',
      message: expect.stringContaining(
        'github-actions (.github/workflows/deploy.yml) and gitlab-ci (.gitlab-ci.yml)',
      ),
    },
    {
      subject: 'component:default/fraud',
      message: expect.stringContaining(
        'kubeflow (b/train.py) and sagemaker-pipelines (a/train.py)',
      ),
    },
  ]);
});

it('keeps what the entity lists of its tables, and corrects their format', async () => {
  const host = new InMemoryHost();
  host.put(ROOT, FRAUD);
  const facts = async (tables: object[]) => {
    const source = repositorySource(host, [
      modelEntity('fraud', `url:${ROOT}`, { mlModel: { data: { tables } } }),
    ]);
    const { models } = await pollSource(source);
    return models['github.com/acme/fraud'][0].facts.data?.tables;
  };
  const copies = ['gcp/asia-southeast1'];
  expect(
    await facts([{ format: 'iceberg', uri: 's3a://lake/tx/', copies }]),
  ).toBeUndefined();
  expect(
    await facts([
      { format: 'csv', uri: 's3://lake/tx', copies },
      { format: 'redshift', uri: 'redshift://dwh/tx' },
    ]),
  ).toEqual([
    { format: 'iceberg', uri: 's3://lake/tx', copies },
    { format: 'redshift', uri: 'redshift://dwh/tx' },
  ]);
});

it('reads as many pages of the catalog as there are', async () => {
  const host = new InMemoryHost();
  const names = Array.from({ length: 1200 }, (_, i) => `model-${i}`);
  host.put(MONO, { 'README.md': '' });
  const { models } = await pollSource(
    repositorySource(
      host,
      names.map(name => modelEntity(name, `url:${MONO}models/${name}/`)),
    ),
  );
  expect(models['github.com/acme/models']).toHaveLength(1200);
});

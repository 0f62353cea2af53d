import { examine } from '../evidence/examine';
import { RepositoryFile } from '../files/RepositoryFile';
import { claimsOf } from './claimsOf';
import { factsOf } from './factsOf';

/** What the files of a repository come to for the model of one directory. Synthetic. */
function facts(
  files: Record<string, string>,
  directory = '',
  directories: string[] = [directory],
) {
  const set = new Set(directories);
  const examined = Object.entries(files).flatMap(
    ([path, text]) =>
      examine(new RepositoryFile(path, text), set).examined ?? [],
  );
  return factsOf(
    claimsOf(directory, examined, {
      directories: set,
      single: directories.length === 1,
    }),
  );
}

const actions = (...steps: string[]) =>
  `on: push\njobs: { a: { steps: [${steps.join(', ')}] } }`;
const AWS = '{ run: aws s3 ls }';
const GCP = '{ run: gcloud run deploy }';
const TF = 'provider "aws" {}';
const BICEP = "resource a 'M@1' = {}";

describe('delivery', () => {
  const W = '.github/workflows';
  it.each([
    ['no provider is seen', { [`${W}/a.yml`]: actions('{ run: make }') }, {}],
    ['one is seen', { [`${W}/a.yml`]: actions(AWS) }, { targets: ['aws'] }],
    [
      'one is seen and more may be elsewhere',
      {
        [`${W}/a.yml`]: actions(AWS),
        [`${W}/b.yml`]: 'on: push\njobs: { a: { uses: acme/ci/x.yml@v1 } }',
      },
      {},
    ],
    [
      'one is seen, and a workflow that cannot be read may hold more',
      { [`${W}/a.yml`]: actions(AWS), [`${W}/b.yml`]: 'on: [' },
      {},
    ],
    [
      'two are seen, whatever is elsewhere',
      {
        [`${W}/a.yml`]: actions(AWS, GCP, '{ uses: ./.github/actions/x }'),
      },
      { targets: ['aws', 'gcp'] },
    ],
    [
      'what it calls is here',
      {
        [`${W}/a.yml`]:
          'on: push\njobs: { a: { uses: ./.github/workflows/b.yml } }',
        [`${W}/b.yml`]: `${actions(AWS).replace('push', 'workflow_call')}`,
      },
      { targets: ['aws'] },
    ],
    [
      'another system only tests',
      {
        [`${W}/a.yml`]: actions(GCP),
        '.gitlab-ci.yml': 'test: { script: [pytest] }',
      },
      { targets: ['gcp'] },
    ],
  ])('when %s', (_, files, targets) => {
    expect(facts(files)).toEqual({
      facts: { delivery: { ci: 'github-actions', ...targets } },
      problems: [],
    });
  });
});

it.each([
  [{ 'a.tf': TF, 'Chart.yaml': 'apiVersion: v2\nname: x' }, 'terraform'],
  [{ 'a.tf': TF, 'b.tofu': TF }, 'opentofu'],
  [{ 'a.tf': TF, 'a.bicep': BICEP }, 'mixed'],
  // Several tools of providers' own are not half neutral.
  [{ 'cdk.json': '{"app":"x"}', 'a.bicep': BICEP }, 'bicep'],
])('infrastructure of %j is %s', (files, tool) => {
  expect(facts(files)).toEqual({
    facts: { infrastructure: { tool } },
    problems: [],
  });
});

it('takes pipelines of KFP that are handed to Vertex AI for one thing', () => {
  const files = {
    'train.py': 'from kfp import dsl',
    'submit.py': 'from google.cloud import aiplatform as a\na.PipelineJob()',
  };
  expect(facts(files)).toEqual({
    facts: { pipeline: { orchestrator: 'kfp-on-vertex' } },
    problems: [],
  });
  expect(facts({ 'submit.py': files['submit.py'] }).facts).toEqual({
    pipeline: { orchestrator: 'vertex-pipelines' },
  });
});

it('counts a table once, however many versions of it there are', () => {
  const location = (uri: string) =>
    JSON.stringify({ 'format-version': 2, location: uri });
  const LOG = '00000000000000000000.json';
  expect(
    facts({
      'tx/metadata/1.metadata.json': location('s3://lake/tx'),
      'tx/metadata/2.metadata.json': location('s3a://lake/tx/'),
      [`clicks/_delta_log/${LOG}`]: '{"metaData":{"id":"a"}}',
    }).facts.data?.tables,
  ).toEqual([
    { format: 'delta' },
    { format: 'iceberg', uri: 's3://lake/tx', provider: 'aws' },
  ]);
});

describe('in a repository of several models', () => {
  const DIRECTORIES = ['models/fraud', 'models/churn', 'models/churn/eu'];
  const of = (files: Record<string, string>) =>
    DIRECTORIES.map(directory => facts(files, directory, DIRECTORIES).facts);

  it('a file belongs to the nearest model above it, and outside of all to none', () => {
    const fact = { infrastructure: { tool: 'terraform' } };
    expect(of({ 'models/churn/infra/main.tf': TF })).toEqual([{}, fact, {}]);
    expect(of({ 'models/churn/eu/main.tf': TF })).toEqual([{}, {}, fact]);
    expect(of({ 'shared/main.tf': TF })).toEqual([{}, {}, {}]);
    expect(of({ 'main.tf': TF })).toEqual([{}, {}, {}]);
  });

  it('a file for all belongs to those whose directory it names', () => {
    const fact = { infrastructure: { tool: 'terraform' } };
    const module = (source: string) => `module "m" { source = "${source}" }`;
    expect(of({ 'main.tf': module('./models/fraud/infra') })).toEqual([
      fact,
      {},
      {},
    ]);
    for (const other of [
      'models/fraud-v2',
      'old/models/fraud',
      '!models/fraud/**',
    ]) {
      expect(of({ 'main.tf': module(other) })).toEqual([{}, {}, {}]);
    }
    expect(of({ 'main.tf': `# models/fraud\n${TF}` })).toEqual([{}, {}, {}]);
  });

  it('a workflow does too, without the jobs of others', () => {
    const workflow = `
on: { push: { paths-ignore: [models/churn/eu/**] } }
jobs:
  test: { steps: [{ run: az login }] }
  fraud: { steps: [{ run: "cd models/fraud && aws s3 ls" }] }
  churn:
    defaults: { run: { working-directory: ./models/churn } }
    steps: [{ run: gcloud run deploy }]
`;
    const delivery = (...targets: string[]) => ({
      delivery: { ci: 'github-actions', targets },
    });
    expect(of({ '.github/workflows/all.yml': workflow })).toEqual([
      delivery('aws', 'azure'),
      delivery('azure', 'gcp'),
      {},
    ]);
  });
});

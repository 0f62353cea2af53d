import { RepositoryFile } from '../files/RepositoryFile';
import { canBeEvidence, examine } from './examine';

const NONE = new Set<string>();

/** What a file shows, without what it names; synthetic files all. */
function claims(path: string, text: string) {
  return (
    examine(new RepositoryFile(path, text), NONE).examined?.claims.map(
      ({ mentions: _, ...claim }) => claim,
    ) ?? []
  );
}
const targets = (path: string, text: string) =>
  claims(path, text).map(claim =>
    claim.about === 'delivery' ? [claim.ci, ...claim.targets] : [],
  );

describe('GitHub Actions', () => {
  const PATH = '.github/workflows/deploy.yml';
  const step = (step_: string) =>
    `on: push\njobs:\n  a:\n    steps:\n      - ${step_}\n`;

  it.each([
    ['uses: aws-actions/configure-aws-credentials@v4', ['aws']],
    ['uses: google-github-actions/auth@v2', ['gcp']],
    ['uses: Azure/login@v2', ['azure']],
    ['uses: docker://amazon/aws-cli:2', ['aws']],
    ['run: aws s3 sync . s3://models', ['aws']],
    ['run: gcloud run deploy fraud', ['gcp']],
    ['run: az ml model create', ['azure']],
    ['run: "docker login -p \\"$(aws ecr get-login-password)\\" x"', ['aws']],
    ['run: "cd x && sudo AWS_REGION=eu /usr/bin/aws s3 ls"', ['aws']],
    // Build and test, and nothing else.
    ['run: pytest', []],
    ['run: "echo aws s3 sync # gcloud run deploy"', []],
    ['run: "pip install awscli az-cli"', []],
    ['run: aws --version', []],
    // Google's and Azure's, and of no provider.
    [
      'run: x\n      - uses: google-github-actions/release-please-action@v4',
      [],
    ],
    ['run: x\n      - uses: azure/setup-helm@v4', []],
    ['run: x\n      - uses: Azure/k8s-deploy@v5', []],
  ])('%s', (written, expected) => {
    expect(targets(PATH, step(written))).toEqual([
      ['github-actions', ...expected],
    ]);
  });

  it('reads no comments, and no job or step that never runs', () => {
    expect(
      targets(
        PATH,
        `
on: { push: {} }
jobs:
  # - uses: aws-actions/configure-aws-credentials@v4
  off:
    if: false
    steps: [{ run: aws s3 ls }]
  on:
    container: google/cloud-sdk:slim
    steps:
      - { if: false, run: az login }
      - run: |
          # aws s3 ls
          ./deploy.sh
`,
      ),
    ).toEqual([['github-actions', 'gcp']]);
  });

  it('leaves housekeeping out', () => {
    const stale = 'jobs: { a: { steps: [{ uses: actions/stale@v9 }] } }';
    expect(claims(PATH, `on: { schedule: [{ cron: x }] }\n${stale}`)).toEqual(
      [],
    );
    expect(
      claims(PATH, 'on: issues\njobs: { a: { steps: [{ run: aws s3 ls }] } }'),
    ).toEqual([]);
  });

  it('tells what it hands over to', () => {
    expect(
      claims(
        PATH,
        `on: [push]
jobs:
  a: { uses: acme/platform/.github/workflows/deploy.yml@main }
  b: { uses: ./.github/workflows/aws.yml }
`,
      ),
    ).toMatchObject([
      { calls: ['acme/platform/.github/workflows/deploy.yml@main'] },
      { calls: ['.github/workflows/aws.yml'] },
    ]);
  });
});

describe('GitLab CI', () => {
  const PATH = '.gitlab-ci.yml';

  it('reads scripts and images, anchors and hidden jobs that are used', () => {
    expect(
      targets(
        PATH,
        `
image: python:3.12
.aws: &aws
  image: { name: registry.gitlab.com/gitlab-org/cloud-deploy/aws-base:latest }
.azure:
  script: [az login]
.unused:
  script: [eksctl get cluster]
test:
  script: [pytest]
to-aws:
  <<: *aws
  script: [./deploy.sh]
to-gcp:
  image: google/cloud-sdk:slim
  script:
    - - gcloud auth login
to-azure:
  extends: .azure
by-reference:
  script: [!reference [.azure, script]]
never:
  when: never
  script: [aws s3 ls]
`,
      ),
    ).toEqual([
      ['gitlab-ci'],
      ['gitlab-ci', 'aws'],
      ['gitlab-ci', 'gcp'],
      ['gitlab-ci', 'azure'],
      ['gitlab-ci', 'azure'],
    ]);
  });

  it('tells what it includes', () => {
    expect(
      claims(
        PATH,
        `
include:
  - local: /ci/deploy.yml
  - { project: acme/ci, file: /aws.yml }
deploy: { script: [make] }
`,
      ),
    ).toMatchObject([{ calls: ['ci/deploy.yml', 'acme/ci'] }]);
  });
});

describe('other systems that deliver', () => {
  it.each([
    [
      'azure-pipelines.yml',
      'stages: [{ jobs: [{ steps: [{ task: AzureCLI@2, inputs: { inlineScript: gcloud run deploy } }] }] }]',
      ['azure-devops', 'azure', 'gcp'],
    ],
    [
      'buildspec.yml',
      'version: 0.2\nphases: { build: { commands: [aws s3 sync . s3://m] } }',
      ['codepipeline', 'aws'],
    ],
    [
      'cloudbuild.yaml',
      'steps: [{ name: gcr.io/cloud-builders/gcloud, args: [run, deploy] }]',
      ['cloud-build', 'gcp'],
    ],
    ['Jenkinsfile', 'pipeline {}', ['jenkins']],
    ['.circleci/config.yml', 'version: 2.1', ['circleci']],
  ])('%s', (path, text, expected) => {
    expect(targets(path, text)).toEqual([expected]);
  });
});

const tool = (name: string) => [{ about: 'infrastructure', tool: name }];
const orchestrator = (...names: string[]) =>
  names.map(name => ({ about: 'pipeline', orchestrator: name }));

it.each([
  ['a/main.tf', 'terraform {\n  required_providers {\n', tool('terraform')],
  ['a/main.tf', 'provider "google" {}', tool('terraform')],
  ['a/main.tofu', 'module "x" {}', tool('opentofu')],
  ['a/main.tf', '# provider "aws" {}\n/* resource "a" "b" {} */', []],
  ['a/main.tf', 'variable "region" {}', []],
  ['a/Chart.yaml', 'apiVersion: v2\nname: fraud', tool('helm')],
  [
    'a/main.bicep',
    "@secure()\nparam p string\nresource a 'M@1' = {",
    tool('bicep'),
  ],
  ['a/main.bicep', "// resource a 'M@1' = {", []],
  ['Pulumi.yaml', 'name: fraud\nruntime: python', tool('pulumi')],
  ['cdk.json', '{"app":"npx ts-node bin/app.ts"}', tool('cdk')],
  [
    'a/template.yaml',
    'AWSTemplateFormatVersion: "2010-09-09"\nResources:\n  B: { Type: AWS::S3::Bucket, Name: !Sub "${A}" }',
    tool('cloudformation'),
  ],
  [
    'a/stack.json',
    '{"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}',
    tool('cloudformation'),
  ],
  ['a/notes.yaml', 'about: "AWS::S3::Bucket"', []],
  [
    'a/composition.yaml',
    'apiVersion: apiextensions.crossplane.io/v1\nkind: Composition',
    tool('crossplane'),
  ],
])('infrastructure: %s %j', (path, text, expected) => {
  expect(claims(path, text)).toEqual(expected);
});

it.each([
  [
    'a/pipeline.yaml',
    '# PIPELINE DEFINITION\ncomponents: {}\ndeploymentSpec: { executors: {} }\npipelineInfo: { name: train }\nroot: { dag: {} }\nschemaVersion: 2.1.0\nsdkVersion: kfp-2.9.0\n---\nplatforms: {}',
    orchestrator('kubeflow'),
  ],
  [
    'a/pipeline.json',
    JSON.stringify({
      pipelineInfo: { name: 'train' },
      root: {},
      schemaVersion: '2.1.0',
      deploymentSpec: {
        executors: {
          a: {
            container: {
              image: 'gcr.io/ml-pipeline/google-cloud-pipeline-components:2.1',
            },
          },
        },
      },
    }),
    orchestrator('kubeflow', 'vertex-pipelines'),
  ],
  [
    'a/workflow.yaml',
    'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: { annotations: { pipelines.kubeflow.org/kfp_sdk_version: 1.8.22 } }\nspec: {}',
    orchestrator('kubeflow'),
  ],
  [
    'a/workflow.yaml',
    'apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nspec: {}',
    orchestrator('argo'),
  ],
  // Argo CD is no orchestrator.
  [
    'a/app.yaml',
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: {}',
    [],
  ],
  [
    'a/definition.json',
    '{"Version":"2020-12-01","Metadata":{},"Parameters":[],"Steps":[{"Name":"Train","Type":"Training"}]}',
    orchestrator('sagemaker-pipelines'),
  ],
  ['a/policy.json', '{"Version":"2020-12-01","Statement":[]}', []],
  [
    'a/pipeline.yml',
    '$schema: https://azuremlschemas.azureedge.net/latest/pipelineJob.schema.json\ntype: pipeline\njobs: { train: {} }',
    orchestrator('azureml-pipelines'),
  ],
  ['a/train.py', 'from kfp import dsl, compiler', orchestrator('kubeflow')],
  ['a/train.py', 'import kfp.v2.dsl as dsl', orchestrator('kubeflow')],
  [
    'a/run.py',
    'from google.cloud import (\n    aiplatform,\n)\njob = aiplatform.PipelineJob(template_path="p.json")',
    orchestrator('vertex-pipelines'),
  ],
  ['a/run.py', 'from google.cloud import aiplatform\naiplatform.init()', []],
  [
    'a/train.py',
    'from sagemaker.workflow.pipeline import Pipeline',
    orchestrator('sagemaker-pipelines'),
  ],
  [
    'a/train.py',
    'from azure.ai.ml import dsl',
    orchestrator('azureml-pipelines'),
  ],
  ['a/dag.py', 'from airflow import DAG', orchestrator('airflow')],
  [
    'a/train.py',
    '"""\nfrom kfp import dsl\n"""\n# from kfp import dsl\nx = "\\\nfrom kfp import dsl"\nimport kfp_like',
    [],
  ],
])('pipelines: %s %j', (path, text, expected) => {
  expect(claims(path, text)).toEqual(expected);
});

it.each([
  [
    'lake/tx/metadata/v3.metadata.json',
    '{"format-version":2,"table-uuid":"u","location":"gs://lake/tx","schemas":[]}',
    [{ format: 'iceberg', uri: 'gs://lake/tx', provider: 'gcp' }],
  ],
  [
    'lake/tx/metadata/v3.metadata.json',
    '{"format-version":2,"location":"hdfs://nn/lake/tx"}',
    [{ format: 'iceberg', uri: 'hdfs://nn/lake/tx' }],
  ],
  // Somebody's own disk.
  [
    'a/metadata/v1.metadata.json',
    '{"format-version":2,"location":"file:///tmp/tx"}',
    [],
  ],
  ['a/metadata/v1.metadata.json', '{"location":"s3://lake/tx"}', []],
  [
    'lake/tx/_delta_log/00000000000000000000.json',
    '{"protocol":{"minReaderVersion":1,"minWriterVersion":2}}\n{"metaData":{"id":"i","format":{"provider":"parquet"}}}\n',
    [{ format: 'delta' }],
  ],
  [
    'lake/tx/_delta_log/00000000000000000001.json',
    '{"add":{"path":"p"}}\n',
    [],
  ],
])('tables: %s %j', (path, text, expected) => {
  expect(claims(path, text)).toEqual(
    expected.map(table => ({ about: 'table', table })),
  );
});

it('looks at nothing that shows nothing', () => {
  for (const path of ['README.md', 'src/app.ts', 'a/b.csv', 'model.onnx']) {
    expect(canBeEvidence(path)).toBe(false);
  }
});

it('survives files that are made to be hard to read', () => {
  const bomb = [
    'on: push',
    'a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      { length: 12 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`,
    ),
  ].join('\n');
  for (const [path, text] of [
    ['.github/workflows/a.yml', bomb],
    ['.gitlab-ci.yml', '['.repeat(100_000)],
    ['Chart.yaml', `{${'a: {'.repeat(50_000)}`],
    ['cdk.json', '['.repeat(500_000)],
    ['_delta_log/00000000000000000000.json', 'garbage'],
  ]) {
    const { problems } = examine(new RepositoryFile(path, text), NONE);
    expect(problems).toHaveLength(1);
  }
  for (const [path, text] of [
    ['.gitlab-ci.yml', '__proto__: { script: [aws s3 ls] }'],
    ['a/a.py', `${'from x import ('.repeat(20_000)}`],
    ['a/a.py', '"""'.repeat(100_001)],
    ['a/a.tf', '"\\'.repeat(200_000)],
    ['a/a.tf', '/*'.repeat(200_000)],
    [
      '.github/workflows/a.yml',
      `on: push\njobs: {a: {steps: [{run: '${'$('.repeat(200_000)}'}]}}`,
    ],
    [
      'a/wide.yaml',
      Array.from({ length: 30_000 }, (_, i) => `k${i}: AWS::X`).join('\n'),
    ],
  ]) {
    expect(examine(new RepositoryFile(path, text), NONE).problems).toEqual([]);
  }
  expect(({} as { script?: unknown }).script).toBeUndefined();
});

import type { Deployment, DataTable } from '../../model/MlModel';
import { assess } from '../assess';
import {
  ago,
  assessed,
  type Change,
  changed,
  context,
  drill,
  PRIMARY,
  seen,
  STANDBY,
} from '../__testUtils__/exemplary';

function criterion(id: string, ...changes: Change[]) {
  const result = assessed(...changes).portability.criteria.find(
    one => one.id === id,
  );
  return result?.state === 'known' ? result.value : result?.state;
}

const deployments =
  (...list: Deployment[]): Change =>
  ({ declared }) => {
    declared.deployments = list;
  };
const primary = (change: Deployment) => deployments({ ...PRIMARY, ...change });
const tier =
  (value: 'T1' | 'T2' | 'T3' | 'T4' | undefined): Change =>
  ({ declared }) => {
    declared.tier = value;
  };
const noDrill: Change = input => {
  input.drills = [];
};

it('gives the exemplary model every point, each with a sentence and its evidence', () => {
  const { portability } = assessed();
  expect(portability).toMatchObject({
    proved: 100,
    possible: 100,
    coverage: 100,
    grade: 'A',
  });
  expect(portability.cap).toBeUndefined();
  for (const result of portability.criteria) {
    expect(result).toMatchObject({ state: 'known', value: 1 });
    expect(result.points).toBe(result.weight);
    expect(result.detail).toMatch(/^[A-Z0-9].+\.$/);
    expect(result.evidence).not.toEqual([]);
  }
});

describe('P1 Serving', () => {
  const hosted =
    (
      facts: { neutralApi?: boolean; equivalents?: string[] } | undefined,
    ): Change =>
    ({ declared }) => {
      declared.deployments = [{ ...PRIMARY, service: 'hosted-api' }];
      declared.hosted = facts;
    };
  const on = (service: string, imageOrigin?: 'own' | 'provider') =>
    primary({ service, imageOrigin });

  it.each<[string, Change, number | string]>([
    ['Kubernetes at two providers', () => {}, 1],
    ['eks at one', on('eks'), 0.8],
    ['gke at one', on('gke'), 0.8],
    ['aks at one', on('aks'), 0.8],
    ['kubernetes at one', on('kubernetes'), 0.8],
    [
      'Kubernetes at one provider, twice',
      deployments(PRIMARY, {
        ...STANDBY,
        provider: 'aws',
        region: 'ap-southeast-3',
        service: 'eks',
      }),
      0.8,
    ],
    ['a managed endpoint with own image', on('sagemaker-endpoint', 'own'), 0.5],
    ['vertex with own image', on('vertex-endpoint', 'own'), 0.5],
    ['azureml with own image', on('azureml-endpoint', 'own'), 0.5],
    [
      "a managed endpoint with the provider's image",
      on('sagemaker-endpoint', 'provider'),
      0.25,
    ],
    [
      'a managed endpoint with an unknown image',
      on('sagemaker-endpoint'),
      0.25,
    ],
    [
      'a hosted API, neutral, with an equivalent elsewhere',
      hosted({ neutralApi: true, equivalents: ['gcp'] }),
      0.5,
    ],
    [
      'a hosted API, neutral, with an equivalent at the same provider',
      hosted({ neutralApi: true, equivalents: ['aws'] }),
      0.25,
    ],
    [
      'a hosted API, neutral, without an equivalent',
      hosted({ neutralApi: true }),
      0.25,
    ],
    [
      'a hosted API with an equivalent, not neutral',
      hosted({ equivalents: ['gcp'] }),
      0,
    ],
    ['any other hosted API', hosted(undefined), 0],
    [
      'a service that is not stated',
      primary({ service: undefined }),
      'unknown',
    ],
    [
      'a service that the Standard does not know',
      primary({ service: 'mainframe' }),
      'unknown',
    ],
    [
      'a service called constructor',
      primary({ service: 'constructor' }),
      'unknown',
    ],
    ['no deployment', deployments(), 'unknown'],
    ['only a backup', deployments({ ...PRIMARY, role: 'backup' }), 'unknown'],
  ])('%s', (_name, change, value) => {
    expect(criterion('P1', change)).toBe(value);
  });

  it('takes the best of the known serving deployments', () => {
    expect(
      criterion(
        'P1',
        tier('T3'),
        deployments(
          { ...PRIMARY, service: 'sagemaker-endpoint' },
          { ...STANDBY, service: undefined },
          { ...STANDBY, name: 'third', region: 'asia-southeast2' },
        ),
      ),
    ).toBe(0.8);
  });

  it('does not infer Kubernetes from the runtime, nor the provider from the service', () => {
    expect(
      criterion('P1', primary({ service: undefined, runtime: 'kserve' })),
    ).toBe('unknown');
    expect(
      criterion(
        'P1',
        tier('T3'),
        deployments(PRIMARY, { ...STANDBY, provider: undefined }),
      ),
    ).toBe(0.8);
  });

  it.each([
    ['T1', 0.8],
    ['T2', 0.8],
    [undefined, 0.8],
    ['T3', 1],
    ['T4', 1],
  ] as const)('an unverified second site on %s: %s', (value, expected) => {
    expect(criterion('P1', tier(value), noDrill)).toBe(expected);
  });

  it('verifies a second site by a source, even a stale one', () => {
    const sighting = seen(STANDBY);
    const see: Change = input => {
      input.observations = [sighting];
    };
    const seeStale: Change = input => {
      input.observations = [{ ...sighting, stale: 'not seen for 3 days' }];
    };
    expect(criterion('P1', noDrill, see)).toBe(1);
    expect(criterion('P1', noDrill, seeStale)).toBe(1);
  });

  it('verifies a second site by a counting drill to it within the age that the objective allows', () => {
    const drilled =
      (change: Parameters<typeof drill>[0]): Change =>
      input => {
        input.drills = [drill(change)];
      };
    const at = (days: number, minutes = 0) => ({
      startedAt: ago(days, 1, minutes),
      recoveredAt: ago(days, 0, minutes),
    });
    expect(criterion('P1', drilled(at(90)))).toBe(1);
    expect(criterion('P1', drilled(at(90, 1)))).toBe(0.8);
    expect(criterion('P1', drilled({ to: 'gcp/asia-southeast2' }))).toBe(0.8);
    expect(criterion('P1', drilled({ confirmedBy: undefined }))).toBe(0.8);
    expect(criterion('P1', drilled({ result: 'failed' }))).toBe(0.8);
  });

  it('judges what verifies as on T2 where no tier is stated, although recovery takes T3', () => {
    const experimental: Change = input => {
      input.lifecycle = 'experimental';
    };
    const unconfirmed: Change = input => {
      input.drills = [drill({ confirmedBy: undefined })];
    };
    expect(criterion('P1', tier('T3'), unconfirmed)).toBe(1);
    expect(criterion('P1', tier(undefined), experimental)).toBe(1);
    expect(criterion('P1', tier(undefined), experimental, unconfirmed)).toBe(
      0.8,
    );
  });

  it('does not let an unverified second site hide behind a missing region', () => {
    expect(
      criterion(
        'P1',
        noDrill,
        deployments(
          { ...PRIMARY, service: 'sagemaker-endpoint' },
          { ...STANDBY, region: undefined },
        ),
      ),
    ).toBe(0.5);
  });
});

describe('P2 Pipelines', () => {
  it.each<[string | undefined, number | string]>([
    ['kubeflow', 1],
    ['argo', 1],
    ['airflow', 1],
    ['mlflow', 1],
    ['dagster', 1],
    ['kfp-on-vertex', 0.5],
    ['sagemaker-pipelines', 0],
    ['vertex-pipelines', 0],
    ['azureml-pipelines', 0],
    ['none', 'not-applicable'],
    [undefined, 'unknown'],
    ['cron', 'unknown'],
  ])('%s', (orchestrator, value) => {
    expect(
      criterion('P2', ({ declared }) => {
        declared.pipeline = { orchestrator };
      }),
    ).toBe(value);
  });
});

describe('P3 Tables', () => {
  const formats = (...list: Array<string | undefined>) =>
    list.map(format => ({ format }));
  it.each<[string, DataTable[] | undefined, number | string]>([
    ['iceberg', formats('iceberg'), 1],
    ['delta', formats('delta'), 1],
    ['hudi', formats('hudi'), 1],
    ['parquet', formats('parquet'), 0.5],
    ['csv', formats('csv'), 0.5],
    [
      'redshift with export',
      [{ format: 'redshift', scheduledExport: true }],
      0.25,
    ],
    ['redshift', formats('redshift'), 0],
    ['bigquery', formats('bigquery'), 0],
    ['synapse', formats('synapse'), 0],
    ['snowflake', formats('snowflake'), 0],
    [
      'snowflake without export',
      [{ format: 'snowflake', scheduledExport: false }],
      0,
    ],
    ['the worst one', formats('iceberg', 'parquet', 'delta'), 0.5],
    ['one unknown beside a good one', formats('iceberg', undefined), 'unknown'],
    [
      'one unknown beside one with export',
      [{}, { format: 'redshift', scheduledExport: true }],
      'unknown',
    ],
    [
      'one unknown beside one that earns nothing',
      formats('iceberg', undefined, 'redshift'),
      0,
    ],
    ['a format that the Standard does not know', formats('dbase'), 'unknown'],
    ['not stated', undefined, 'unknown'],
    ['none', [], 'not-applicable'],
  ])('%s', (_name, tables, value) => {
    expect(
      criterion('P3', ({ declared }) => {
        declared.data = { tables };
      }),
    ).toBe(value);
  });
});

describe('P4 Feature store', () => {
  it.each<[string | undefined, boolean | undefined, number | string]>([
    ['feast', undefined, 1],
    ['none', undefined, 1],
    ['sagemaker', true, 0.5],
    ['vertex', true, 0.5],
    ['azureml', true, 0.5],
    ['tecton', true, 0.5],
    ['sagemaker', false, 0],
    ['tecton', undefined, 0],
    [undefined, true, 'unknown'],
    ['hopsworks', true, 'unknown'],
  ])('%s, offline export %s', (kind, offlineExport, value) => {
    expect(
      criterion('P4', ({ declared }) => {
        declared.data = { featureStore: { kind, offlineExport } };
      }),
    ).toBe(value);
  });

  it('is applicable to a hosted-only model too', () => {
    expect(
      criterion('P4', primary({ service: 'hosted-api' }), ({ declared }) => {
        declared.data = {};
      }),
    ).toBe('unknown');
  });
});

describe('P5 Artifact format', () => {
  it.each<[string | undefined, number | string]>([
    ['onnx', 1],
    ['safetensors', 1],
    ['savedmodel', 1],
    ['mlflow', 1],
    ['pmml', 1],
    ['pickle', 0.7],
    ['torchscript', 0.7],
    ['xgboost', 0.7],
    ['lightgbm', 0.7],
    ['sklearn', 0.7],
    ['pytorch', 0.7],
    ['paddle', 0.7],
    ['tensorrt', 0.3],
    ['neuron', 0.3],
    ['edgetpu', 0.3],
    [undefined, 'unknown'],
    ['excel', 'unknown'],
  ])('%s', (format, value) => {
    expect(
      criterion('P5', ({ declared }) => {
        declared.artifact = { format };
      }),
    ).toBe(value);
  });

  const notExportable =
    (equivalents?: string[]): Change =>
    ({ declared }) => {
      declared.artifact = { format: 'onnx', exportable: false };
      declared.hosted = { equivalents };
    };
  const hosted = primary({ service: 'hosted-api' });

  it('earns nothing when it cannot be exported', () => {
    expect(criterion('P5', notExportable())).toBe(0);
    expect(criterion('P5', notExportable(['gcp']))).toBe(0);
    expect(criterion('P5', hosted, notExportable())).toBe(0);
    expect(criterion('P5', hosted, notExportable([]))).toBe(0);
  });

  it('does not apply where only a hosted API serves, the weights are not exportable and equivalents are given', () => {
    expect(criterion('P5', hosted, notExportable(['gcp']))).toBe(
      'not-applicable',
    );
  });

  it('is unknown while a deployment without a role, or a service, may be something else', () => {
    const beside = (other: Deployment) =>
      deployments(
        { ...PRIMARY, service: 'hosted-api' },
        { ...STANDBY, ...other },
      );
    const facts = notExportable(['gcp']);
    expect(criterion('P5', facts, beside({ service: undefined }))).toBe(
      'unknown',
    );
    expect(criterion('P5', facts, beside({ role: undefined }))).toBe('unknown');
    expect(criterion('P5', facts, beside({}))).toBe(0);
    expect(criterion('P5', facts, beside({ role: 'backup' }))).toBe(
      'not-applicable',
    );
  });

  it('applies to a hosted API whose weights are exportable', () => {
    expect(criterion('P5', hosted)).toBe(1);
  });
});

describe('P6 Delivery', () => {
  it.each<[string | undefined, string[] | undefined, number | string]>([
    ['github-actions', ['aws', 'gcp'], 1],
    ['gitlab-ci', ['aws', 'azure', 'gcp'], 1],
    ['jenkins', ['aws'], 0.6],
    ['tekton', ['aws', 'aws'], 0.6],
    ['argo-cd', [], 0.6],
    ['azure-devops', undefined, 0.6],
    ['codepipeline', ['aws', 'gcp'], 0],
    ['cloud-build', undefined, 0],
    [undefined, ['aws', 'gcp'], 'unknown'],
    ['make', ['aws', 'gcp'], 'unknown'],
  ])('%s to %s', (ci, targets, value) => {
    expect(
      criterion('P6', ({ declared }) => {
        declared.delivery = { ci, targets };
      }),
    ).toBe(value);
  });
});

describe('P7 Infrastructure', () => {
  it.each<[string | undefined, number | string]>([
    ['terraform', 1],
    ['opentofu', 1],
    ['pulumi', 1],
    ['crossplane', 1],
    ['helm', 1],
    ['mixed', 0.5],
    ['cloudformation', 0],
    ['cdk', 0],
    ['bicep', 0],
    ['deployment-manager', 0],
    [undefined, 'unknown'],
    ['bash', 'unknown'],
  ])('%s', (tool, value) => {
    expect(
      criterion('P7', ({ declared }) => {
        declared.infrastructure = { tool };
      }),
    ).toBe(value);
  });
});

describe('P8 Accelerator', () => {
  it.each<[Array<string | undefined>, number | string]>([
    [['cpu'], 1],
    [['nvidia', 'amd'], 1],
    [['nvidia', 'tpu'], 0.5],
    [['cpu', undefined], 0.5],
    [['cpu', 'abacus'], 0.5],
    [['tpu'], 0],
    [['trainium'], 0],
    [['inferentia', 'gaudi'], 0],
    [['tpu', undefined], 0],
    [[undefined], 'unknown'],
    [[undefined, 'abacus'], 'unknown'],
  ])('%s', (accelerators, value) => {
    expect(
      criterion(
        'P8',
        deployments(
          ...accelerators.map((accelerator, index) => ({
            ...(index === 0 ? PRIMARY : STANDBY),
            name: `d${index}`,
            accelerator,
          })),
        ),
      ),
    ).toBe(value);
  });

  it('asks serving deployments only', () => {
    expect(
      criterion(
        'P8',
        deployments(PRIMARY, {
          ...STANDBY,
          role: 'backup',
          accelerator: 'tpu',
        }),
      ),
    ).toBe(1);
  });

  it('does not let a deployment hide its accelerator by hiding its role', () => {
    expect(
      criterion(
        'P8',
        deployments(PRIMARY, {
          ...STANDBY,
          role: undefined,
          accelerator: 'tpu',
        }),
      ),
    ).toBe(0.5);
  });
});

describe('P9 Identity', () => {
  it.each<
    [
      boolean | undefined,
      boolean | undefined,
      boolean | undefined,
      number | string,
    ]
  >([
    [true, true, undefined, 1],
    [true, true, false, 1],
    [true, false, undefined, 0.5],
    [false, true, undefined, 0.5],
    [true, undefined, undefined, 0.5],
    [undefined, true, undefined, 0.5],
    [false, false, undefined, 0],
    [true, true, true, 0],
    [undefined, undefined, true, 0],
    [false, undefined, undefined, 'unknown'],
    [undefined, false, undefined, 'unknown'],
    [undefined, undefined, undefined, 'unknown'],
  ])(
    'federation %s, external secrets %s, static credentials %s',
    (workloadFederation, externalSecrets, staticCredentials, value) => {
      expect(
        criterion('P9', ({ declared }) => {
          declared.identity = {
            workloadFederation,
            externalSecrets,
            staticCredentials,
          };
        }),
      ).toBe(value);
    },
  );
});

describe('P10 People', () => {
  const people =
    (operators: Record<string, number>): Change =>
    input => {
      input.operators = operators;
    };
  const drilled =
    (change: Parameters<typeof drill>[0]): Change =>
    input => {
      input.drills = [drill(change)];
    };

  it.each<[Record<string, number>, number | string, number | string]>([
    [{ aws: 4, gcp: 2 }, 1, 0.5],
    [{ aws: 9, gcp: 5, azure: 1 }, 1, 0.5],
    [{ aws: 4, gcp: 1 }, 0.75, 0.25],
    [{ aws: 4 }, 0.5, 0],
    [{ aws: 4, gcp: 0 }, 0.5, 0],
    [{ aws: 0 }, 'unknown', 'unknown'],
    [{}, 'unknown', 'unknown'],
  ])(
    '%j: %s with a recent drill, %s without',
    (operators, withDrill, without) => {
      expect(criterion('P10', people(operators))).toBe(withDrill);
      expect(criterion('P10', people(operators), noDrill)).toBe(without);
    },
  );

  it.each<[string, Change, number]>([
    ['a restore', drilled({ type: 'restore' }), 1],
    [
      '90 days to the minute',
      drilled({ startedAt: ago(91), recoveredAt: ago(90) }),
      1,
    ],
    [
      'a minute more',
      drilled({ startedAt: ago(91), recoveredAt: ago(90, 0, 1) }),
      0.5,
    ],
    ['a tabletop', drilled({ type: 'tabletop' }), 0.5],
    ['one that failed', drilled({ result: 'failed' }), 0.5],
    ['one that nobody confirmed', drilled({ confirmedBy: undefined }), 0.5],
    [
      'one that its recorder confirmed',
      drilled({ confirmedBy: 'user:default/ana' }),
      0.5,
    ],
    ['one within a provider', drilled({ to: 'aws/ap-southeast-3' }), 0.5],
    ['one without its data loss', drilled({ dataLossMinutes: undefined }), 0.5],
    [
      'one in the future',
      drilled({ startedAt: ago(0), recoveredAt: ago(0, 0, -1) }),
      0.5,
    ],
    [
      'one that ends before it starts',
      drilled({ startedAt: ago(3), recoveredAt: ago(3, 0, 1) }),
      0.5,
    ],
  ])('%s', (_name, change, value) => {
    expect(criterion('P10', change)).toBe(value);
  });

  it('wants no confirmation on T3, and compares with the own start of the drill', () => {
    expect(
      criterion('P10', tier('T3'), drilled({ confirmedBy: undefined })),
    ).toBe(1);
    expect(
      criterion('P10', tier('T3'), drilled({ from: 'gcp/asia-southeast2' })),
    ).toBe(0.5);
  });
});

it('judges by the vocabulary that is configured', () => {
  const ctx = context({
    vocabularies: { orchestrators: { prefect: 0.9, kubeflow: null } },
  });
  const orchestrated = (orchestrator: string) =>
    assess(
      changed(({ declared }) => {
        declared.pipeline = { orchestrator };
      }),
      ctx,
    ).portability.criteria[1];
  expect(orchestrated('prefect')).toMatchObject({
    state: 'known',
    value: 0.9,
    points: 13.5,
  });
  expect(orchestrated('kubeflow')).toMatchObject({ state: 'unknown' });
});

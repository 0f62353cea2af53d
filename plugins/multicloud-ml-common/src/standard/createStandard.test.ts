import type { JsonObject } from '@backstage/types';
import { createStandard } from './createStandard';
import { isKnownTerm } from './isKnownTerm';
import { CRITERION_IDS } from './Standard';

describe('the default Standard', () => {
  const standard = createStandard();

  it('is portability/v1 with recovery/v1', () => {
    expect(standard.version).toBe('portability/v1, recovery/v1');
    expect(CRITERION_IDS.map(id => standard.weights[id])).toEqual([
      25, 15, 15, 5, 12, 8, 5, 5, 3, 7,
    ]);
    expect(standard.thresholds).toEqual({ A: 85, B: 70, C: 55, D: 40 });
    expect(standard.leastCoverage).toBe(60);
    expect(standard.caps).toEqual({
      notExportable: 40,
      notExportableWithEquivalent: 55,
      managedServing: 69,
    });
    expect(standard.tierWeights).toEqual({ T1: 3, T2: 2, T3: 1, T4: 1 });
  });

  it.each([
    ['T1', 60, 15, 'WARM_STANDBY', 'another-provider', 90],
    ['T2', 240, 60, 'PILOT_LIGHT', 'another-region', 180],
    ['T3', 1440, 1440, 'BACKUP_AND_RESTORE', 'another-region', 365],
  ] as const)(
    'asks of %s an RTO of %d and an RPO of %d minutes, %s, a second site in %s and a drill every %d days',
    (tier, rtoMinutes, rpoMinutes, leastStrategy, secondSiteIn, days) => {
      expect(standard.objectives[tier]).toEqual({
        rtoMinutes,
        rpoMinutes,
        leastStrategy,
        secondSiteIn,
        drillMaxAgeDays: days,
      });
    },
  );

  it('asks nothing of T4', () => {
    expect(standard.objectives.T4).toEqual({});
  });

  it.each([
    ['orchestrators', 1, ['kubeflow', 'argo', 'airflow', 'mlflow', 'dagster']],
    ['orchestrators', 0.5, ['kfp-on-vertex']],
    [
      'orchestrators',
      0,
      ['sagemaker-pipelines', 'vertex-pipelines', 'azureml-pipelines'],
    ],
    [
      'artifactFormats',
      1,
      ['onnx', 'safetensors', 'savedmodel', 'mlflow', 'pmml'],
    ],
    [
      'artifactFormats',
      0.7,
      [
        'pickle',
        'torchscript',
        'xgboost',
        'lightgbm',
        'sklearn',
        'pytorch',
        'paddle',
      ],
    ],
    ['artifactFormats', 0.3, ['tensorrt', 'neuron', 'edgetpu']],
    [
      'infrastructureTools',
      1,
      ['terraform', 'opentofu', 'pulumi', 'crossplane', 'helm'],
    ],
    ['infrastructureTools', 0.5, ['mixed']],
    [
      'infrastructureTools',
      0,
      ['cloudformation', 'cdk', 'bicep', 'deployment-manager'],
    ],
    ['tableFormats', 'open', ['iceberg', 'delta', 'hudi']],
    ['tableFormats', 'file', ['parquet', 'csv']],
    [
      'tableFormats',
      'proprietary',
      ['redshift', 'bigquery', 'synapse', 'snowflake'],
    ],
    ['featureStores', 'neutral', ['feast', 'none']],
    ['featureStores', 'managed', ['sagemaker', 'vertex', 'azureml', 'tecton']],
    ['accelerators', 'portable', ['cpu', 'nvidia', 'amd']],
    ['accelerators', 'proprietary', ['tpu', 'trainium', 'inferentia', 'gaudi']],
    ['services', 'kubernetes', ['eks', 'gke', 'aks', 'kubernetes']],
    [
      'services',
      'managed',
      ['sagemaker-endpoint', 'vertex-endpoint', 'azureml-endpoint'],
    ],
    ['services', 'hosted', ['hosted-api']],
    ['ci', 'provider', ['codepipeline', 'cloud-build']],
  ] as const)('of %s gives %s to exactly %j', (vocabulary, value, terms) => {
    const found = Object.entries(standard.vocabularies[vocabulary])
      .filter(([, worth]) => worth === value)
      .map(([term]) => term);
    expect(found.sort()).toEqual([...terms].sort());
  });

  it('does not know terms that every object has', () => {
    for (const term of ['constructor', '__proto__', 'toString', 'length']) {
      expect(isKnownTerm(standard, 'ci', term)).toBe(false);
      expect(isKnownTerm(standard, 'runtimes', term)).toBe(false);
      expect(standard.vocabularies.orchestrators[term]).toBeUndefined();
    }
  });

  it('knows that a model may have no pipeline', () => {
    expect(isKnownTerm(standard, 'orchestrators', 'none')).toBe(true);
    expect(isKnownTerm(standard, 'ci', 'none')).toBe(false);
  });
});

describe('overrides', () => {
  it('are laid over the default, field by field', () => {
    const standard = createStandard({
      weights: { P1: 30, P2: 10 },
      objectives: { T3: { rtoMinutes: 720, drillMaxAgeDays: null } },
      vocabularies: {
        orchestrators: { prefect: 0.625, mlflow: null },
        runtimes: ['ray-serve'],
      },
      staleAfterHours: 48,
    });
    expect(standard.weights).toMatchObject({ P1: 30, P2: 10, P3: 15 });
    expect(standard.objectives.T3).toEqual({
      rtoMinutes: 720,
      rpoMinutes: 1440,
      leastStrategy: 'BACKUP_AND_RESTORE',
      secondSiteIn: 'another-region',
    });
    expect(standard.vocabularies.orchestrators).toMatchObject({
      kubeflow: 1,
      prefect: 0.625,
    });
    expect(standard.vocabularies.orchestrators).not.toHaveProperty('mlflow');
    expect(standard.vocabularies.runtimes).toEqual(
      expect.arrayContaining(['kserve', 'ray-serve']),
    );
    expect(standard.staleAfterHours).toBe(48);
  });

  it('leave the default alone', () => {
    createStandard({ vocabularies: { runtimes: ['x'], ci: { y: 'neutral' } } });
    expect(createStandard().vocabularies.runtimes).not.toContain('x');
    expect(createStandard().vocabularies.ci).not.toHaveProperty('y');
  });

  it('give a version of its own to every content, and only to content', () => {
    const version = (overrides: JsonObject) =>
      createStandard(overrides).version;
    const base = 'portability/v1, recovery/v1';
    expect(version({ thresholds: { A: 90 } })).toMatch(
      /^portability\/v1, recovery\/v1\+[0-9a-f]{8}$/,
    );
    expect(version({ thresholds: { A: 90 } })).not.toBe(
      version({ thresholds: { A: 91 } }),
    );
    expect(version({ caps: { managedServing: 60 }, leastCoverage: 50 })).toBe(
      version({ leastCoverage: 50, caps: { managedServing: 60 } }),
    );
    expect(version({ thresholds: { A: 85 } })).toBe(base);
  });
});

describe('a fault stops the start with one clear sentence', () => {
  it.each<[JsonObject, string]>([
    [
      { weights: { P1: 26 } },
      'weights: sum to 101, but must sum to 100 exactly (P1 26, P2 15, P3 15, P4 5, P5 12, P6 8, P7 5, P8 5, P9 3, P10 7); change one or more of them.',
    ],
    [
      { weights: { P1: 25.001, P2: 14.999 } },
      'weights.P1: 25.001 is not a number from 0 to 100 with at most 2 decimals; correct it or leave it out to use the default.',
    ],
    [{ weights: { P1: -1 } }, 'weights.P1: -1 is not a number from 0 to 100'],
    [
      { weights: { P1: '25' } },
      'weights.P1: "25" is not a number from 0 to 100',
    ],
    [
      { weights: { P11: 0 } },
      'weights: "P11" is not a field of it; correct the spelling or remove it.',
    ],
    [{ weights: null }, 'weights: has been taken away, but is required'],
    [
      { thresholds: { B: 85 } },
      'thresholds: A 85, B 85, C 55, D 40 do not descend',
    ],
    [
      { thresholds: { D: 0 } },
      'thresholds: A 85, B 70, C 55, D 0 do not descend',
    ],
    [
      { caps: { managedServing: 101 } },
      'caps.managedServing: 101 is not a number from 0 to 100',
    ],
    [
      { caps: { notExportable: 60 } },
      'caps.notExportable: 60 is above caps.notExportableWithEquivalent, 55',
    ],
    [
      { tierWeights: { T3: 5 } },
      'tierWeights: T1 3, T2 2, T3 5, T4 1 do not descend',
    ],
    [
      { objectives: { T1: { rtoMinutes: 0 } } },
      'objectives.T1.rtoMinutes: 0 is not a number of minutes above 0',
    ],
    [
      { objectives: { T1: { rtoMinutes: 300 } } },
      "objectives.T1.rtoMinutes: 300 asks less than T2's 240; a higher tier must ask at least as much as the next one.",
    ],
    [
      { objectives: { T2: { drillMaxAgeDays: null } } },
      "objectives.T2.drillMaxAgeDays: no limit asks less than T3's 365",
    ],
    [
      { objectives: { T1: { leastStrategy: 'BACKUP_AND_RESTORE' } } },
      "objectives.T1.leastStrategy: BACKUP_AND_RESTORE asks less than T2's PILOT_LIGHT",
    ],
    [
      {
        objectives: {
          T2: { secondSiteIn: 'another-provider' },
          T1: { secondSiteIn: 'another-region' },
        },
      },
      "objectives.T1.secondSiteIn: another-region asks less than T2's another-provider",
    ],
    [
      { objectives: { T1: { leastStrategy: 'HOT' } } },
      'objectives.T1.leastStrategy: "HOT" is not one of BACKUP_AND_RESTORE, PILOT_LIGHT',
    ],
    [
      { vocabularies: { orchestrators: { prefect: 1.5 } } },
      'vocabularies.orchestrators.prefect: 1.5 is not a number from 0 to 1 with at most 3 decimals',
    ],
    [
      { vocabularies: { orchestrators: { prefect: 0.1234 } } },
      'vocabularies.orchestrators.prefect: 0.1234 is not',
    ],
    [
      { vocabularies: { ci: { 'Git Hub': 'neutral' } } },
      'vocabularies.ci: "Git Hub" is not a term',
    ],
    [
      { vocabularies: { services: { ecs: 'container' } } },
      'vocabularies.services.ecs: "container" is not one of kubernetes, managed, hosted',
    ],
    [
      { vocabularies: { runtimes: 'kserve' } },
      'vocabularies.runtimes: "kserve" is not a list of terms',
    ],
    [{ wieghts: {} }, '"wieghts" is not a field of it'],
    [
      { staleAfterHours: -1 },
      'staleAfterHours: -1 is not a number of hours above 0',
    ],
  ])('%j', (overrides, sentence) => {
    const start = () => createStandard(overrides);
    expect(start).toThrow(sentence);
    expect(start).toThrow(/^multicloudMl\.standard[.:][^\n]*\.$/);
  });

  it('takes no prototype for a field', () => {
    const overrides: JsonObject = JSON.parse(
      '{"__proto__":{"leastCoverage":1}}',
    );
    expect(() => createStandard(overrides)).toThrow(
      '"__proto__" is not a field of it',
    );
  });
});

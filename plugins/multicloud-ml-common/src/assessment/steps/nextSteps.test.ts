import { nextSteps } from './nextSteps';
import {
  type Change,
  changed,
  context,
  PRIMARY,
} from '../__testUtils__/exemplary';

const next = (...changes: Change[]) =>
  nextSteps(changed(...changes), context());
const gains = (...changes: Change[]) =>
  Object.fromEntries(next(...changes).steps.map(step => [step.id, step.gain]));

const pipelines: Change = ({ declared }) => {
  declared.pipeline = { orchestrator: 'sagemaker-pipelines' };
};
const redshift: Change = ({ declared }) => {
  declared.data = {
    ...declared.data,
    tables: [{ format: 'redshift' }, { format: 'iceberg' }],
  };
};
const alone: Change = ({ declared }) => {
  declared.deployments = [PRIMARY];
};
const sagemaker: Change = ({ declared }) => {
  declared.deployments = [
    { ...PRIMARY, service: 'sagemaker-endpoint', imageOrigin: 'provider' },
  ];
};

it('has nothing to say of a model that earns everything', () => {
  expect(next()).toEqual({ steps: [], toNextGrade: undefined });
});

it.each<[string, Change, Record<string, number>]>([
  ['serve elsewhere too', alone, { 'P1:second-provider': 5 }],
  ['move the pipeline', pipelines, { 'P2:kubeflow': 15 }],
  [
    'convert the worst table',
    redshift,
    { 'P3:iceberg': 15, 'P3:export': 3.75 },
  ],
  [
    'replace the feature store',
    ({ declared }) => {
      declared.data = { ...declared.data, featureStore: { kind: 'sagemaker' } };
    },
    { 'P4:feast': 5, 'P4:export': 2.5 },
  ],
  [
    'export to an open format',
    ({ declared }) => {
      declared.artifact = { format: 'pickle' };
    },
    { 'P5:onnx': 3.6 },
  ],
  [
    'deliver neutrally',
    ({ declared }) => {
      declared.delivery = { ci: 'codepipeline' };
    },
    { 'P6:two-targets': 8, 'P6:neutral-ci': 4.8 },
  ],
  [
    'describe the infrastructure',
    ({ declared }) => {
      declared.infrastructure = { tool: 'cdk' };
    },
    { 'P7:terraform': 5 },
  ],
  [
    'leave special hardware',
    ({ declared }) => {
      declared.deployments = declared.deployments?.map(one => ({
        ...one,
        accelerator: 'tpu',
      }));
    },
    { 'P8:portable': 5 },
  ],
  [
    'federate',
    ({ declared }) => {
      declared.identity = { staticCredentials: true };
    },
    { 'P9:federation': 3 },
  ],
  [
    'staff',
    input => {
      input.operators = { aws: 3 };
    },
    { 'P10:staff': 3.5 },
  ],
])('%s', (_name, change, expected) => {
  expect(gains(change)).toEqual(expected);
});

it('counts what a drill verifies beside what it earns', () => {
  const undrilled: Change = input => {
    input.drills = [];
  };
  expect(gains(undrilled)).toEqual({
    'P10:drill': 8.5,
    'P1:verify': 5,
    'P1:second-provider': 5,
  });
});

it('asks to state what is not known', () => {
  const unknown: Change = input => {
    input.declared = {
      tier: 'T1',
      deployments: [
        { provider: 'aws', region: 'ap-southeast-1', role: 'primary' },
      ],
    };
    input.operators = {};
    input.drills = [];
  };
  const { steps } = next(unknown);
  expect(steps.map(step => step.id)).toEqual(
    expect.arrayContaining([
      'P2:state',
      'P3:state',
      'P4:state',
      'P5:state',
      'P6:state',
      'P7:state',
      'P8:state',
      'P9:state',
    ]),
  );
  for (const step of steps) {
    expect(step.title).toMatch(/^[A-Z][^.]+$/);
    expect(step.gain).toBeGreaterThan(0);
  }
});

it('lifts the cap of a managed endpoint', () => {
  // 69 capped; .8 · 25 + 70 + what the caps no longer hold back.
  expect(gains(sagemaker)).toMatchObject({
    'P1:kubernetes': 26,
    'P1:second-provider': 31,
  });
  expect(gains(sagemaker)).not.toHaveProperty('P1:own-image');
});

it('gains nothing by steps under a cap that stays', () => {
  const locked: Change = ({ declared }) => {
    declared.artifact = { format: 'onnx', exportable: false };
  };
  expect(gains(locked, pipelines)).toEqual({ 'P5:exportable': 45 });
});

it('puts the most gain first, and sentences without their facts apart', () => {
  const { steps } = next(pipelines, redshift, alone);
  expect(steps.map(step => step.id)).toEqual([
    'P2:kubeflow',
    'P3:iceberg',
    'P1:second-provider',
    'P3:export',
  ]);
  expect(steps[0].title).toBe(
    'Move the pipeline from SageMaker Pipelines to Kubeflow',
  );
});

describe('to the next grade', () => {
  it('takes one step where one is enough, the one with least effort', () => {
    // 85 − 3.6 = 81.4: either reaches A, exporting as ONNX is less work.
    const result = next(pipelines, ({ declared }) => {
      declared.artifact = { format: 'pickle' };
    });
    expect(result.toNextGrade).toMatchObject({
      grade: 'A',
      steps: [{ id: 'P5:onnx' }],
    });
  });

  it('takes two where one is not, exactly up to the threshold', () => {
    // 100 − 5 − 5 − 5 − 3.6 − 3 = 78.4: no step alone earns 6.6; of the pairs that do, these two are the least work.
    const result = next(alone, ({ declared }) => {
      declared.infrastructure = { tool: 'bicep' };
      declared.data = { ...declared.data, featureStore: { kind: 'sagemaker' } };
      declared.artifact = { format: 'pickle' };
      declared.identity = { staticCredentials: true };
    });
    expect(result.toNextGrade).toEqual({
      grade: 'A',
      steps: [
        expect.objectContaining({ id: 'P5:onnx', gain: 3.6 }),
        expect.objectContaining({ id: 'P9:federation', gain: 3 }),
      ],
    });
  });

  it('leads from C to B in one step, not to A in two', () => {
    const result = next(pipelines, redshift, ({ declared }) => {
      declared.infrastructure = { tool: 'bicep' };
    });
    expect(result.toNextGrade?.grade).toBe('B');
    expect(result.toNextGrade?.steps).toHaveLength(1);
  });

  it('is absent at A', () => {
    expect(next(pipelines).toNextGrade).toBeUndefined();
  });

  it('leads out of withheld', () => {
    const result = next(input => {
      input.declared = { tier: 'T1', deployments: [PRIMARY] };
    });
    expect(result.toNextGrade?.steps).toHaveLength(2);
    expect(result.toNextGrade?.grade).not.toBe('withheld');
  });
});

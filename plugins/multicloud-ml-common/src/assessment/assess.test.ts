import type { JoinConflict } from '../api/joinTypes';
import { assess } from './assess';
import { toProjection } from './toProjection';
import { toSummary } from './toSummary';
import { criterionGains } from './criterionGains';
import {
  ago,
  assessed,
  type Change,
  changed,
  context,
  dayAgo,
  drill,
  NOW,
  PRIMARY,
  seen,
  STANDBY,
} from './__testUtils__/exemplary';

it('says under which Standard and when', () => {
  expect(assessed()).toMatchObject({
    entityRef: 'component:default/fraud',
    ownerRef: 'group:default/risk-ml',
    standard: { version: 'portability/v1, recovery/v1' },
    assessedAt: NOW.toISOString(),
    tier: 'T1',
    tierAssumed: false,
    monthlyCost: {
      amount: 8420,
      currency: 'USD',
      evidence: { rank: 'declared', source: 'spec.mlModel' },
    },
  });
});

it('leaves an unknown cost out', () => {
  const result = assessed(({ declared }) => {
    delete declared.monthlyCost;
  });
  expect(result.monthlyCost).toBeUndefined();
});

it.each([
  ['T2', ['T1', 'T1'], 2],
  ['T1', ['T1'], 0],
  ['T2', ['T2', 'T3'], 0],
] as const)(
  'finds that a %s model is depended on by %j',
  (tier, tiers, count) => {
    const { findings } = assessed(input => {
      input.declared.tier = tier;
      input.dependents = tiers.map((one, index) => ({
        entityRef: `component:default/payments-${index}`,
        tier: one,
      }));
    });
    const found = findings.filter(one => one.id === 'dependency-tier');
    expect(found).toHaveLength(count);
  },
);

it('finds that sources disagree about what the model is, once for each other model', () => {
  const conflict = (by: string, other?: string): JoinConflict => ({
    source: 'mlflow/prod',
    externalId: 'fraud',
    kind: 'digest',
    by,
    ...(other && {
      other: {
        entityRef: `component:default/${other}`,
        source: 'kserve/eu',
        externalId: other,
        name: other,
      },
    }),
  });
  const { findings } = assessed(input => {
    input.observations = [
      {
        source: 'mlflow/prod',
        model: { externalId: 'fraud', name: 'fraud', facts: {} },
        seenAt: dayAgo(0),
        deployments: [],
        conflicts: [
          conflict('sha256:1', 'scoring'),
          conflict('sha256:2', 'scoring'),
          conflict('sha256:3'),
        ],
      },
    ];
  });
  expect(
    findings
      .filter(one => one.id === 'sources-disagree')
      .map(({ message }) => message),
  ).toEqual([
    'Sources disagree about what this model is: "fraud" of mlflow/prod has the digest sha256:1 in common with "scoring" of kserve/eu, which belongs to component:default/scoring. Join them, or split the one that is wrong.',
    'Sources disagree about what this model is: "fraud" of mlflow/prod has the digest sha256:3 in common with a model that you may not see. Join them, or split the one that is wrong.',
  ]);
});

describe('validUntil', () => {
  const until = (...changes: Change[]) => assessed(...changes).validUntil;
  const afterDay = (days: number) =>
    new Date(Date.parse(dayAgo(days)) + 86_400_000).toISOString();
  const just = (iso: string) => new Date(Date.parse(iso) + 1).toISOString();
  const still: Change = input => {
    input.drills = [];
    delete input.declared.data;
    delete input.declared.governance;
  };

  it('is absent when time changes nothing', () => {
    expect(until(still)).toBeUndefined();
  });

  it.each<[string, Change, string]>([
    [
      'the last counting drill grows too old',
      input => {
        input.drills = [drill()];
      },
      just(ago(-60)),
    ],
    [
      'a drill leaves the 90 days of P10 first',
      input => {
        input.drills = [drill()];
        input.declared.tier = 'T2';
      },
      just(ago(-60)),
    ],
    [
      'and then the age that the objective allows',
      input => {
        input.drills = [drill({ startedAt: ago(101), recoveredAt: ago(100) })];
        input.declared.tier = 'T2';
      },
      just(ago(-80)),
    ],
    [
      'a drill stops lying in the future',
      input => {
        input.drills = [
          drill({ startedAt: ago(0, 1), recoveredAt: ago(0, -1) }),
        ];
      },
      ago(0, -1),
    ],
    [
      'an exemption lapses',
      input => {
        input.exemptions = [
          {
            id: 'e',
            entityRef: input.entityRef,
            covers: 'recovery',
            reason: 'x',
            until: dayAgo(0),
            requestedBy: 'a',
            approvedBy: 'b',
          },
        ];
      },
      afterDay(0),
    ],
    [
      'a replication lag expires',
      ({ declared }) => {
        declared.data = { replicationLag: { minutes: 1, asOf: dayAgo(10) } };
      },
      afterDay(-20),
    ],
    [
      'a review falls due',
      ({ declared }) => {
        declared.governance = { reviewBy: dayAgo(-3) };
      },
      afterDay(-3),
    ],
    [
      'a version has differed for 24 hours',
      input => {
        input.declared.deployments = [
          PRIMARY,
          { ...STANDBY, version: undefined },
        ];
        input.observations = [
          seen({ ...STANDBY, version: '6' }, { versionSince: ago(0, 3) }),
        ];
      },
      just(ago(0, -21)),
    ],
  ])('%s', (_name, change, expected) => {
    expect(until(still, change)).toBe(expected);
  });

  it('is absent where the end cannot be written as a date', () => {
    const forever: Change = input => {
      input.exemptions = [
        {
          id: 'e',
          entityRef: input.entityRef,
          covers: 'recovery',
          reason: 'x',
          until: '+275760-09-13T00:00:00.000Z',
          requestedBy: 'a',
          approvedBy: 'b',
        },
      ];
    };
    expect(until(still, forever)).toBeUndefined();
  });

  it('names an instant at which the result differs, and not the millisecond before', () => {
    const input = changed(still, one => {
      one.drills = [drill()];
    });
    const end = Date.parse(
      until(still, one => {
        one.drills = [drill()];
      }) ?? '',
    );
    const at = (time: number) =>
      assess(input, { ...context(), now: new Date(time) }).recovery.reasons.map(
        reason => reason.id,
      );
    expect(at(end - 1)).not.toContain('D31');
    expect(at(end)).toContain('D31');
  });
});

describe('toSummary and toProjection', () => {
  const about = { title: 'Fraud', lifecycle: 'production' };
  it('keep the figures', () => {
    const result = assessed(({ declared }) => {
      declared.pipeline = { orchestrator: 'sagemaker-pipelines' };
    });
    expect(toSummary(result, about)).toEqual({
      entityRef: 'component:default/fraud',
      title: 'Fraud',
      ownerRef: 'group:default/risk-ml',
      lifecycle: 'production',
      tier: 'T1',
      tierAssumed: false,
      proved: 85,
      possible: 85,
      coverage: 100,
      grade: 'A',
      recovery: 'protected',
      residency: 'ok',
      provider: 'aws',
      region: 'ap-southeast-1',
      sites: ['aws/ap-southeast-1', 'gcp/asia-southeast1'],
      monthlyCost: { amount: 8420, currency: 'USD' },
      biggestGain: { criterion: 'P2', points: 15 },
      drillDueAt: ago(-60),
      warnings: 0,
      stale: false,
      assessedAt: NOW.toISOString(),
    });
    expect(toProjection(result)).toEqual({
      entityRef: 'component:default/fraud',
      provider: 'aws',
      region: 'ap-southeast-1',
      monthlyCost: '8420 USD',
      tier: 'T1',
      portability: 'A',
      recovery: 'protected',
    });
  });

  it('say that a model rests on what a source has not confirmed lately', () => {
    const result = assessed(input => {
      input.observations = [{ ...seen(STANDBY), stale: 'access denied' }];
    });
    expect(toSummary(result, { title: 'Fraud' }).stale).toBe(true);
  });

  it('do not pass an assumed tier off as stated, nor an unknown cost as 0', () => {
    const result = assessed(({ declared }) => {
      delete declared.tier;
      delete declared.monthlyCost;
    });
    const projection = toProjection(result);
    expect([projection.tier, projection.monthlyCost]).toEqual([
      undefined,
      undefined,
    ]);
    expect(toSummary(result, about)).toMatchObject({
      tier: 'T2',
      tierAssumed: true,
    });
  });

  it('have no biggest gain when nothing is left to gain', () => {
    expect(toSummary(assessed(), about).biggestGain).toBeUndefined();
  });
});

it('counts what is left to earn by criterion', () => {
  const gains = criterionGains(
    assessed(({ declared }) => {
      declared.pipeline = { orchestrator: 'none' };
      declared.artifact = { format: 'pickle' };
      delete declared.infrastructure;
    }),
  );
  expect(gains).toMatchObject({ P1: 0, P2: 0, P5: 3.6, P7: 5 });
});

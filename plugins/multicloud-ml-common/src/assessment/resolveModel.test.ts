import fc from 'fast-check';
import type { Observation } from '../inventory';
import type { MlModel, Profile } from '../model';
import {
  arbitraryDeployment,
  arbitraryModel,
} from '../model/__testUtils__/arbitraryModel';
import { createSiteDirectory } from '../regions';
import { createStandard } from '../standard';
import type { AssessmentInput } from './Assessment';
import { resolveModel } from './resolveModel';

const ctx = {
  standard: createStandard(),
  sites: createSiteDirectory(),
  now: new Date('2026-11-23T12:00:00Z'),
};
type Sighting = Partial<Observation['deployments'][number]>;

const SEEN = '2026-11-23T11:00:00Z';
const FIRST = '2026-11-01T00:00:00Z';

function resolve(
  declared: MlModel,
  observations: Observation[] = [],
  profiles: AssessmentInput['profiles'] = [],
  cost?: AssessmentInput['cost'],
) {
  return resolveModel(
    {
      entityRef: 'component:default/fraud',
      declared,
      problems: [],
      profiles,
      observations,
      drills: [],
      exemptions: [],
      operators: {},
      dependents: [],
      cost,
    },
    ctx,
  );
}

function seen(
  facts: MlModel,
  deployments: Array<Sighting> = [],
  more: { source?: string; stale?: string } = {},
): Observation {
  return {
    source: more.source ?? 'sagemaker/prod',
    seenAt: SEEN,
    stale: more.stale,
    model: { externalId: 'm', name: 'fraud', facts },
    deployments: deployments.map((deployment, i) => ({
      externalId: `e${i}`,
      seenAt: SEEN,
      firstSeenAt: FIRST,
      ...deployment,
    })),
  };
}

const profile = (name: string, facts: Profile) => ({ name, facts });
const ci = (tool: string): MlModel => ({ delivery: { ci: tool } });
const format = (term: string): MlModel => ({ artifact: { format: term } });
const messages = ({ findings }: ReturnType<typeof resolve>) =>
  findings.map(({ message }) => message);

const SINGAPORE = { provider: 'aws', region: 'ap-southeast-1' };
const GCP_SINGAPORE = { provider: 'gcp', region: 'asia-southeast1' };
const JAKARTA = { provider: 'gcp', region: 'asia-southeast2' };

describe('the higher rank wins, and a disagreement names both', () => {
  it('a source before the entity', () => {
    const model = resolve(format('onnx'), [seen(format('pickle'))]);
    expect(model.artifact.format).toEqual({
      value: 'pickle',
      evidence: { rank: 'observed', source: 'sagemaker/prod', at: SEEN },
    });
    expect(model.findings).toEqual([
      {
        id: 'evidence-disagrees',
        path: 'artifact.format',
        message:
          'artifact.format: sagemaker/prod says "pickle", spec.mlModel says "onnx"; the first counts.',
      },
    ]);
  });

  it('two sources of equal rank, by what is worth less', () => {
    const model = resolve({}, [
      seen(format('onnx')),
      { ...seen(format('pickle')), source: 'mlflow/prod' },
    ]);
    expect(model.artifact.format.value).toBe('pickle');
    expect(model.findings).toHaveLength(1);
  });

  it('but each registry has versions and copies of its own', () => {
    const kept = (version: string, uri: string) => ({
      artifact: { version, uri },
    });
    const sources = [
      { ...seen(kept('3', 's3://registry/fraud/3')), source: 'mlflow/prod' },
      seen(kept('12', 's3://serving/fraud')),
    ];
    expect(resolve({}, sources).findings).toEqual([]);
    expect(messages(resolve(kept('4', 's3://x'), sources.slice(0, 1)))).toEqual(
      [
        expect.stringMatching(/artifact\.version: mlflow\/prod says "3"/),
        expect.stringMatching(/artifact\.uri/),
      ],
    );
  });

  it('the entity before a source that has not looked lately', () => {
    const model = resolve(format('onnx'), [
      seen(format('pickle'), [], { stale: 'access denied' }),
    ]);
    expect(model.artifact.format).toEqual({
      value: 'onnx',
      evidence: { rank: 'declared', source: 'spec.mlModel' },
    });
    expect(messages(model)).toEqual([
      'artifact.format: spec.mlModel says "onnx", sagemaker/prod (stale) says "pickle"; the first counts.',
    ]);
  });

  it('a source that has not looked lately before a profile', () => {
    const model = resolve(
      {},
      [seen(ci('jenkins'), [], { stale: 'access denied' })],
      [profile('platform', { delivery: { ci: 'tekton' } })],
    );
    expect(model.ci).toEqual({
      value: 'jenkins',
      evidence: {
        rank: 'observed',
        source: 'sagemaker/prod',
        at: SEEN,
        stale: 'access denied',
      },
    });
  });

  it('the entity before a profile, which is no disagreement', () => {
    const model = resolve(
      ci('jenkins'),
      [],
      [profile('platform', { delivery: { ci: 'tekton' } })],
    );
    expect(model.ci.value).toBe('jenkins');
    expect(messages(model)).toEqual([]);
  });

  it('a source before a profile, with a finding', () => {
    const model = resolve(
      {},
      [seen(ci('jenkins'))],
      [profile('platform', { delivery: { ci: 'tekton' } })],
    );
    expect(model.ci.value).toBe('jenkins');
    expect(messages(model)).toEqual([
      'delivery.ci: sagemaker/prod says "jenkins", profile platform says "tekton"; the first counts.',
    ]);
  });

  it('the nearest profile before the others, which is no disagreement', () => {
    const model = resolve(
      {},
      [],
      [
        profile('model', {}),
        profile('system', { delivery: { ci: 'tekton' } }),
        profile('group', { delivery: { ci: 'jenkins', targets: ['aws'] } }),
      ],
    );
    expect(model.ci).toEqual({
      value: 'tekton',
      evidence: { rank: 'inherited', source: 'system' },
    });
    expect(model.targets.evidence?.source).toBe('group');
    expect(model.findings).toEqual([]);
  });

  it('nobody says anything: unknown, without evidence', () => {
    const model = resolve({});
    expect(model.artifact.format).toEqual({});
    expect(model.deployments).toEqual([]);
    expect(model.primary).toBeUndefined();
    expect(model.findings).toEqual([]);
  });
});

describe('among equals the lower value counts, whichever comes first', () => {
  it.each<
    [string, MlModel, MlModel, (m: ReturnType<typeof resolve>) => unknown]
  >([
    ['format', format('pickle'), format('onnx'), m => m.artifact.format.value],
    [
      'an unknown term',
      format('invented'),
      format('tensorrt'),
      m => m.artifact.format.value,
    ],
    ['CI', ci('cloud-build'), ci('jenkins'), m => m.ci.value],
    ['tier, stricter', { tier: 'T1' }, { tier: 'T3' }, m => m.tier],
    [
      'stateless',
      { stateless: false },
      { stateless: true },
      m => m.stateless.value,
    ],
    [
      'static credentials',
      { identity: { staticCredentials: true } },
      { identity: { staticCredentials: false } },
      m => m.staticCredentials.value,
    ],
    [
      'targets',
      { delivery: { targets: ['aws'] } },
      { delivery: { targets: ['aws', 'gcp'] } },
      m => m.targets.value,
    ],
    [
      'residency',
      { residency: ['SG'] },
      { residency: ['any'] },
      m => m.residency.value,
    ],
    [
      'tables',
      { data: { tables: [{ format: 'iceberg' }, { format: 'redshift' }] } },
      { data: { tables: [{ format: 'parquet' }] } },
      m => m.tables.value,
    ],
    [
      'feature store',
      { data: { featureStore: { kind: 'tecton' } } },
      { data: { featureStore: { kind: 'feast' } } },
      m => m.featureStore.value,
    ],
    [
      'strategy',
      { recovery: { strategy: 'PILOT_LIGHT' } },
      { recovery: { strategy: 'ACTIVE_ACTIVE' } },
      m => m.recovery.strategy.value,
    ],
    [
      'RTO',
      { recovery: { rtoMinutes: 90 } },
      { recovery: { rtoMinutes: 30 } },
      m => m.recovery.rtoMinutes.value,
    ],
  ])('%s', (_, lower, higher, read) => {
    const expected = read(resolve(lower));
    const a = { source: 'a/1' };
    const b = { source: 'b/1' };
    for (const observations of [
      [seen(lower, [], a), seen(higher, [], b)],
      [seen(higher, [], a), seen(lower, [], b)],
      [seen(lower, [], b), seen(higher, [], a)],
    ]) {
      const model = resolve({}, observations);
      expect(read(model)).toEqual(expected);
      expect(model.findings.map(({ id }) => id)).toContain(
        'evidence-disagrees',
      );
    }
  });

  it('a measurement is worth the worse of two, which is no disagreement', () => {
    const lag = (minutes: number): MlModel => ({
      data: { replicationLag: { minutes, asOf: '2026-11-23' } },
    });
    const model = resolve({}, [
      seen(lag(4), [], { source: 'a/1' }),
      seen(lag(9), [], { source: 'b/1' }),
    ]);
    expect(model.replicationLag.value?.minutes).toBe(9);
    expect(model.findings).toEqual([]);
  });

  it('costs that read the same do not disagree', () => {
    const cost = (amount: number): MlModel => ({
      monthlyCost: { amount, currency: 'USD' },
    });
    expect(resolve(cost(8420), [seen(cost(8423.7))]).findings).toEqual([]);
    expect(resolve(cost(8420), [seen(cost(9000))]).findings).toHaveLength(1);
  });
});

describe('declared and observed deployments are put together', () => {
  const primary = { name: 'main', role: 'primary', ...SINGAPORE } as const;

  it('field by field, with a finding for each contradiction', () => {
    const model = resolve(
      {
        deployments: [
          { ...primary, service: 'eks', replicas: 3, version: '7' },
        ],
      },
      [
        seen({}, [
          {
            ...SINGAPORE,
            service: 'sagemaker-endpoint',
            replicas: 2,
            runningReplicas: 1,
            healthy: true,
            accelerator: 'cpu',
            version: '6',
            url: 'https://console.example/e0',
          },
        ]),
      ],
    );
    expect(model.deployments).toEqual([
      {
        ...primary,
        service: 'sagemaker-endpoint',
        accelerator: 'cpu',
        replicas: 2,
        declaredReplicas: 3,
        version: '6',
        country: 'SG',
        evidence: { rank: 'observed', source: 'sagemaker/prod', at: SEEN },
        observation: {
          source: 'sagemaker/prod',
          externalId: 'e0',
          seenAt: SEEN,
          healthy: true,
          runningReplicas: 1,
          versionSince: FIRST,
          versionSource: 'sagemaker/prod',
          url: 'https://console.example/e0',
        },
      },
    ]);
    expect(model.findings.map(({ path }) => path).sort()).toEqual([
      'deployments[0].replicas',
      'deployments[0].service',
      'deployments[0].version',
    ]);
  });

  it('one that is declared in one place and seen in another is where it is seen', () => {
    const model = resolve(
      { deployments: [{ role: 'primary', ...GCP_SINGAPORE }] },
      [seen({}, [{ name: 'endpoint', ...SINGAPORE }])],
    );
    expect(model.deployments).toMatchObject([
      { role: 'primary', ...SINGAPORE, country: 'SG' },
    ]);
    expect(messages(model)).toEqual([
      'deployments[0].provider: sagemaker/prod says "aws", spec.mlModel says "gcp"; the first counts.',
      'deployments[0].region: sagemaker/prod says "ap-southeast-1", spec.mlModel says "asia-southeast1"; the first counts.',
    ]);
  });

  it.each<[string, MlModel['deployments'], Sighting, { stale?: string }]>([
    [
      'what is seen is said to be a standby',
      [{ role: 'primary', ...GCP_SINGAPORE }],
      { role: 'standby', ...SINGAPORE },
      {},
    ],
    [
      'what is declared is said to be a backup',
      [{ role: 'backup', ...GCP_SINGAPORE }],
      SINGAPORE,
      {},
    ],
    [
      'it was seen once',
      [{ role: 'primary', ...GCP_SINGAPORE }],
      SINGAPORE,
      { stale: 'not read' },
    ],
    [
      'its place is not known',
      [{ role: 'primary', ...GCP_SINGAPORE }],
      { name: 'endpoint' },
      {},
    ],
  ])('but not where %s', (_, deployments, sighting, more) => {
    const model = resolve({ deployments }, [seen({}, [sighting], more)]);
    expect(model.deployments).toHaveLength(2);
    expect(model.deployments[0]).toMatchObject({
      ...GCP_SINGAPORE,
      evidence: { rank: 'declared' },
    });
  });

  it('what only the entity says of a version has no time since which it was seen', () => {
    const model = resolve({ deployments: [{ ...primary, version: '7' }] }, [
      seen({}, [{ ...SINGAPORE }]),
    ]);
    expect(model.deployments[0].version).toBe('7');
    expect(model.deployments[0].observation?.versionSince).toBeUndefined();
  });

  it('a stale sighting verifies, and its facts count for less', () => {
    const model = resolve({ deployments: [{ ...primary, version: '7' }] }, [
      seen({}, [{ ...SINGAPORE, version: '6', runtime: 'kserve' }], {
        stale: 'throttled',
      }),
    ]);
    expect(model.deployments[0]).toMatchObject({
      version: '7',
      runtime: 'kserve',
      evidence: { rank: 'observed', stale: 'throttled' },
      observation: { stale: 'throttled' },
    });
  });

  it.each<[string, Array<Sighting>, string[]]>([
    ['by name, wherever it is', [{ name: 'main', ...JAKARTA }], ['main']],
    [
      'by site and service',
      [
        { name: 'x', ...SINGAPORE, service: 'eks' },
        { name: 'y', ...SINGAPORE, service: 'sagemaker-endpoint' },
      ],
      ['main', 'y'],
    ],
    [
      'by site and account',
      [
        { name: 'x', ...SINGAPORE, account: '1' },
        { name: 'y', ...SINGAPORE, account: '2' },
      ],
      ['main', 'y'],
    ],
    [
      'by a site that leaves no choice',
      [{ name: 'x', ...SINGAPORE }],
      ['main'],
    ],
    [
      'not where there is a choice',
      [
        { name: 'x', ...SINGAPORE },
        { name: 'y', ...SINGAPORE },
      ],
      ['main', 'x', 'y'],
    ],
    ['not by provider alone', [{ name: 'x', provider: 'aws' }], ['main', 'x']],
    ['not elsewhere', [{ name: 'x', ...JAKARTA }], ['main', 'x']],
  ])('%s', (_, observed, names) => {
    const model = resolve(
      { deployments: [{ ...primary, service: 'eks', account: '1' }] },
      [seen({}, observed)],
    );
    expect(model.deployments.map(({ name }) => name)).toEqual(names);
  });

  it('what is seen now is matched before what was seen once', () => {
    const model = resolve({ deployments: [primary] }, [
      seen({}, [
        { externalId: 'old', ...SINGAPORE, stale: 'gone' },
        { externalId: 'new', ...SINGAPORE },
      ]),
    ]);
    expect(
      model.deployments.map(({ observation }) => observation?.externalId),
    ).toEqual(['new', 'old']);
  });

  it('two models of one source at one site are two deployments, two views of one are one', () => {
    const endpoint = { ...SINGAPORE, service: 'eks' };
    expect(
      resolve({}, [
        seen({}, [{ ...endpoint, externalId: 'a' }]),
        seen({}, [{ ...endpoint, externalId: 'b' }]),
      ]).deployments,
    ).toHaveLength(2);
    expect(
      resolve({}, [
        seen({}, [endpoint]),
        seen({}, [endpoint], { source: 'file/export' }),
      ]).deployments,
    ).toHaveLength(1);
    expect(
      resolve({}, [
        seen({}, [endpoint]),
        seen({}, [{ ...SINGAPORE, service: 'sagemaker-endpoint' }], {
          source: 'file/export',
        }),
      ]).deployments,
    ).toHaveLength(2);
  });

  it('no two have the same name', () => {
    const model = resolve({}, [
      seen({}, [{ ...JAKARTA }, { ...JAKARTA }, { provider: 'gcp' }, {}]),
    ]);
    expect(model.deployments.map(({ name }) => name)).toEqual([
      'gcp/asia-southeast2',
      'gcp/asia-southeast2 (2)',
      'gcp',
      'deployment 4',
    ]);
  });
});

describe('the role of an observed deployment', () => {
  const roles = (declared: MlModel, ...observed: Array<Sighting>) =>
    resolve(declared, [seen({}, observed)]).deployments.map(({ role }) => role);

  it('is primary when it is the only one', () => {
    expect(roles({}, SINGAPORE)).toEqual(['primary']);
  });

  it('is primary when it has the most traffic; else replica with traffic, standby without', () => {
    expect(
      roles(
        {},
        { ...SINGAPORE, traffic: 0.3 },
        { ...GCP_SINGAPORE, traffic: 0.7 },
        { ...JAKARTA, traffic: 0 },
      ),
    ).toEqual(['replica', 'primary', 'standby']);
  });

  it('is nobody’s guess when none of several takes traffic', () => {
    expect(roles({}, SINGAPORE, JAKARTA)).toEqual(['standby', 'standby']);
  });

  it('is not primary beside a declared one', () => {
    expect(
      roles(
        { deployments: [{ role: 'primary', ...SINGAPORE }] },
        { ...JAKARTA, traffic: 1 },
        GCP_SINGAPORE,
      ),
    ).toEqual(['primary', 'replica', 'standby']);
  });

  it('is what its source says', () => {
    expect(
      roles(
        {},
        { ...SINGAPORE, role: 'backup' },
        { ...JAKARTA, role: 'primary' },
      ),
    ).toEqual(['backup', 'primary']);
    expect(roles({}, { ...SINGAPORE, role: 'standby' })).toEqual(['standby']);
  });

  it('is unknown, and a finding, where nobody saw it and nobody says', () => {
    const model = resolve({ deployments: [SINGAPORE] });
    expect(model.primary).toBeUndefined();
    expect(model.findings.map(({ id }) => id)).toEqual(['role-unknown']);
  });
});

describe('what is odd is a finding', () => {
  it('two primaries: the first counts', () => {
    const model = resolve({
      deployments: [
        { name: 'a', role: 'primary', ...SINGAPORE },
        { name: 'b', role: 'primary', ...JAKARTA },
      ],
    });
    expect(model.primary?.name).toBe('a');
    expect(messages(model)).toEqual([
      'deployments[1].role: "a" and "b" are both primary; the first counts, so give the other the role replica, standby or backup.',
    ]);
  });

  it('a primary that a source sees beside one that is only declared: what is seen counts', () => {
    const declared: MlModel = {
      deployments: [{ name: 'a', role: 'primary', ...SINGAPORE }],
    };
    const sighting = { name: 'b', role: 'primary', ...JAKARTA } as const;
    expect(resolve(declared, [seen({}, [sighting])]).primary?.name).toBe('b');
    expect(
      resolve(declared, [seen({}, [sighting], { stale: 'throttled' })]).primary
        ?.name,
    ).toBe('a');
  });

  it.each<[string, MlModel, string, string]>([
    [
      'a term that the Standard does not know',
      { pipeline: { orchestrator: 'constructor' } },
      'unknown-term',
      'pipeline.orchestrator',
    ],
    [
      'such a term of a deployment',
      { deployments: [{ role: 'primary', runtime: 'bento' }] },
      'unknown-term',
      'deployments[0].runtime',
    ],
    [
      'such a term of a table',
      { data: { tables: [{ format: 'iceberg' }, { format: 'oracle' }] } },
      'unknown-term',
      'data.tables[1].format',
    ],
    [
      'a region that is not known',
      {
        deployments: [
          { role: 'primary', provider: 'aws', region: 'ap-southeast-99' },
        ],
      },
      'unknown-region',
      'deployments[0].region',
    ],
    [
      'a service of another provider',
      { deployments: [{ role: 'primary', provider: 'gcp', service: 'eks' }] },
      'contradiction',
      'deployments[0].service',
    ],
    [
      'a profile that is not configured',
      { profile: 'plattform' },
      'unknown-profile',
      'profile',
    ],
    [
      'a measurement from the future',
      { data: { replicationLag: { minutes: 1, asOf: '2030-01-01' } } },
      'future-date',
      'data.replicationLag.asOf',
    ],
  ])('%s', (_, declared, id, path) => {
    const { findings } = resolve(declared);
    expect(findings).toEqual([
      { id, path, message: expect.stringMatching(/^.+: .+\.$/) },
    ]);
  });

  it('and a measurement from the future is unknown', () => {
    expect(
      resolve({ data: { replicationLag: { minutes: 1, asOf: '2030-01-01' } } })
        .replicationLag,
    ).toEqual({});
  });
});

it('finds the country of every site that is known', () => {
  const model = resolve({
    deployments: [
      { role: 'primary', ...SINGAPORE },
      { role: 'standby', ...JAKARTA },
      { role: 'standby', provider: 'gcp' },
    ],
  });
  expect(model.deployments.map(({ country }) => country)).toEqual([
    'SG',
    'ID',
    undefined,
  ]);
});

describe('for every model', () => {
  const observation = fc
    .tuple(
      arbitraryModel,
      fc.array(
        fc.tuple(
          arbitraryDeployment,
          fc.record(
            { traffic: fc.constantFrom(0, 0.5, 1) },
            { requiredKeys: [] },
          ),
        ),
        { maxLength: 3 },
      ),
      fc.constantFrom('a/1', 'b/1'),
      fc.option(fc.constant('throttled'), { nil: undefined }),
    )
    .map(([facts, deployments, source, stale]) =>
      seen(
        facts,
        deployments.map(([deployment, more]) => ({ ...deployment, ...more })),
        { source, stale },
      ),
    );

  it('every deployment is there once, by a name of its own, and at most one is the primary', () => {
    fc.assert(
      fc.property(
        arbitraryModel,
        fc.array(observation, { maxLength: 3 }),
        (declared, observations) => {
          const model = resolve(declared, observations);
          const declaredCount = declared.deployments?.length ?? 0;
          const sightings = observations.flatMap(o => o.deployments).length;
          expect(model.deployments.length).toBeGreaterThanOrEqual(
            declaredCount,
          );
          expect(model.deployments.length).toBeLessThanOrEqual(
            declaredCount + sightings,
          );
          expect(new Set(model.deployments.map(({ name }) => name)).size).toBe(
            model.deployments.length,
          );
          const primaries = model.deployments.filter(
            ({ role }) => role === 'primary',
          );
          expect([...primaries, undefined]).toContain(model.primary);
          expect(model.primary === undefined).toBe(primaries.length === 0);
          for (const { observation: shown, role } of model.deployments) {
            expect(shown === undefined || role !== undefined).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('the order in which sources were stored decides nothing', () => {
    fc.assert(
      fc.property(
        arbitraryModel,
        observation,
        observation,
        (declared, a, b) => {
          const first = { ...a, source: 'a/1' };
          const second = { ...b, source: 'b/1' };
          expect(resolve(declared, [first, second])).toEqual(
            resolve(declared, [second, first]),
          );
        },
      ),
    );
  });

  it('a fact that one more party states is never lost', () => {
    fc.assert(
      fc.property(arbitraryModel, observation, (declared, more) => {
        const before = resolve(declared);
        const after = resolve(declared, [more]);
        for (const fact of [
          'orchestrator',
          'ci',
          'tables',
          'targets',
        ] as const) {
          expect(
            before[fact].value === undefined || after[fact].value !== undefined,
          ).toBe(true);
        }
      }),
    );
  });
});

describe('what the bill says', () => {
  const declared: MlModel = { monthlyCost: { amount: 5000, currency: 'USD' } };
  const cost = {
    amount: 8420,
    currency: 'SGD',
    asOf: '2026-11-19',
    source: 'focus/aws',
  };
  const resolveWith = (bill: AssessmentInput['cost']) =>
    resolve(declared, [], [], bill);

  it('outranks a stated run-rate without disagreeing with it', () => {
    const { monthlyCost, findings } = resolveWith(cost);
    expect(monthlyCost).toEqual({
      value: { amount: 8420, currency: 'SGD' },
      evidence: { rank: 'observed', source: 'focus/aws', at: '2026-11-19' },
    });
    expect(findings).toEqual([]);
    expect(resolveWith(undefined).monthlyCost.value).toEqual(
      declared.monthlyCost,
    );
  });

  it('is one currency of several, and names the others', () => {
    expect(
      resolveWith({ ...cost, otherCurrencies: ['USD'] }).findings,
    ).toMatchObject([
      { id: 'cost-currencies', message: expect.stringContaining('SGD, USD') },
    ]);
  });
});

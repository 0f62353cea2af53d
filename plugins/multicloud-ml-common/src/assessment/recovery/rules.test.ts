import type { Drill } from '../../drills/Drill';
import type { Deployment } from '../../model/MlModel';
import type { Tier } from '../../model/vocabulary';
import {
  ago,
  assessed,
  type Change,
  dayAgo,
  drill,
  PRIMARY,
  seen,
  STANDBY,
} from '../__testUtils__/exemplary';

const reasons = (...changes: Change[]) =>
  assessed(...changes).recovery.reasons.map(reason => reason.id);
const status = (...changes: Change[]) => assessed(...changes).recovery.status;
const message = (id: string, ...changes: Change[]) =>
  assessed(...changes).recovery.reasons.find(reason => reason.id === id)
    ?.message;

const deployments =
  (...list: Deployment[]): Change =>
  ({ declared }) => {
    declared.deployments = list;
  };
const standby = (change: Deployment) =>
  deployments(PRIMARY, { ...STANDBY, ...change });
const tier =
  (value: Tier | undefined): Change =>
  ({ declared }) => {
    declared.tier = value;
  };
const drills =
  (...list: Drill[]): Change =>
  input => {
    input.drills = list;
  };
const drilled = (change: Partial<Drill>) => drills(drill(change));
const stateless: Change = ({ declared }) => {
  declared.stateless = true;
};
const lag =
  (minutes: number, asOf: string): Change =>
  ({ declared }) => {
    declared.data = { ...declared.data, replicationLag: { minutes, asOf } };
  };
const observed =
  (...sightings: ReturnType<typeof seen>[]): Change =>
  input => {
    input.observations = sightings.map((one, index) => ({
      ...one,
      source: `file/${index}`,
    }));
  };
const exempt =
  (change: Partial<Parameters<typeof exemption>[0]>): Change =>
  input => {
    input.exemptions = [exemption(change)];
  };
function exemption(change: {
  covers?: string;
  until?: string;
  approvedBy?: string;
}) {
  return {
    id: 'exemption-1',
    entityRef: 'component:default/fraud',
    covers: 'recovery',
    reason: 'Retires in January.',
    until: dayAgo(0),
    requestedBy: 'user:default/ana',
    approvedBy: 'user:default/budi',
    ...change,
  };
}

it('D40: the exemplary model is protected, and every reason has a message and an action', () => {
  expect(status()).toBe('protected');
  expect(reasons()).toEqual(['D40']);
  const worst = assessed(input => {
    input.declared = { tier: 'T1' };
    input.drills = [];
  }).recovery;
  expect(worst.reasons.map(reason => reason.id)).toEqual([
    'D01',
    'D10',
    'D11',
    'D20',
    'D22',
    'D30',
  ]);
  for (const reason of worst.reasons) {
    expect(reason.message).toMatch(/^[A-Z].+\.$/);
    expect(reason.action).toMatch(/^[A-Z].+\.$/);
  }
});

describe('D01: no deployment known', () => {
  it.each<[string, Change, boolean]>([
    ['none', deployments(), true],
    ['no primary', deployments(STANDBY), true],
    ['a primary', deployments(PRIMARY), false],
  ])('%s', (_name, change, hit) => {
    expect(reasons(change).includes('D01')).toBe(hit);
    expect(status(change)).toBe(hit ? 'unknown' : 'unprotected');
  });
});

describe('D02: exempt', () => {
  const bad = deployments(PRIMARY);
  it('replaces the status through its last day, the reasons still listed', () => {
    const result = assessed(bad, exempt({})).recovery;
    expect(result.status).toBe('exempt');
    expect(result.reasons.map(reason => reason.id)).toEqual(
      expect.arrayContaining(['D02', 'D10']),
    );
    expect(result.exemption).toEqual({
      id: 'exemption-1',
      reason: 'Retires in January.',
      until: dayAgo(0),
    });
  });
  it.each<[string, Change]>([
    ['lapsed yesterday', exempt({ until: dayAgo(1) })],
    ['not approved', exempt({ approvedBy: undefined })],
    [
      'approved by who asked for it',
      exempt({ approvedBy: 'user:default/ana' }),
    ],
    ['of another rule', exempt({ covers: 'D11' })],
    ['without a day', exempt({ until: 'soon' })],
  ])('not when %s', (_name, change) => {
    expect(status(bad, change)).toBe('unprotected');
  });
});

describe('an exemption of one rule', () => {
  const bare = deployments(PRIMARY);
  const all =
    (...covers: string[]): Change =>
    input => {
      input.exemptions = covers.map(rule => ({
        ...exemption({ covers: rule }),
        id: `of-${rule}`,
      }));
    };

  it('excuses that reason, which stays listed; the worst of the rest decides', () => {
    const { recovery } = assessed(bare, drills(), exempt({ covers: 'D10' }));
    expect(recovery.status).toBe('at-risk');
    const excused = {
      id: 'exemption-1',
      until: dayAgo(0),
      reason: 'Retires in January.',
    };
    expect(
      recovery.reasons.map(reason => [reason.id, reason.exemption]),
    ).toEqual([
      ['D10', excused],
      ...reasons(bare, drills())
        .slice(1)
        .map(id => [id, undefined]),
    ]);
    expect(recovery.exemption).toBeUndefined();
    expect(recovery.exemptions).toEqual([exemption({ covers: 'D10' })]);
  });

  it('makes the model exempt once every reason is excused', () => {
    const covers = reasons(bare);
    expect(status(bare, all(...covers.slice(1)))).toBe('unprotected');
    expect(status(bare, all(...covers))).toBe('exempt');
    expect(reasons(bare, all(...covers))).toEqual(covers);
  });

  it('excuses no missing tier, no missing deployment, and no tier that need not recover', () => {
    expect(status(tier(undefined), all('D00'))).toBe('at-risk');
    expect(status(deployments(), all(...reasons(deployments())))).toBe(
      'unknown',
    );
    expect(status(tier('T4'), bare, all('D10'))).toBe('not-required');
  });

  it('is listed while its rule does not match, and changes nothing', () => {
    const { recovery } = assessed(all('D24'));
    expect(recovery.status).toBe('protected');
    expect(recovery.reasons).toEqual(assessed().recovery.reasons);
    expect(recovery.exemptions.map(one => one.id)).toEqual(['of-D24']);
  });
});

describe('D03: T4', () => {
  it('is not required, the reasons still listed', () => {
    expect(status(tier('T4'), deployments(PRIMARY))).toBe('not-required');
    expect(reasons(tier('T4'), deployments(PRIMARY))).toEqual(['D03', 'D10']);
    expect(status(tier('T3'), deployments(PRIMARY))).toBe('unprotected');
  });
  it('is silent about every objective', () => {
    expect(
      reasons(
        tier('T4'),
        standby({ provider: 'aws', region: 'ap-southeast-3' }),
        drills(),
        ({ declared }) => {
          declared.residency = ['any'];
          declared.data = { tables: [{ format: 'iceberg' }] };
        },
      ),
    ).toEqual(['D03']);
  });
});

describe('no tier', () => {
  it.each([
    ['production', 'T2'],
    ['experimental', 'T3'],
    [undefined, 'T3'],
  ] as const)(
    'lifecycle %s is judged as %s, assumed, and never better than at risk',
    (lifecycle, judged) => {
      const result = assessed(tier(undefined), input => {
        input.lifecycle = lifecycle;
      });
      expect(result).toMatchObject({ tier: judged, tierAssumed: true });
      expect(result.recovery.status).toBe('at-risk');
      expect(result.recovery.reasons.map(reason => reason.id)).toEqual(['D00']);
    },
  );
  it('does not hide what is worse', () => {
    expect(status(tier(undefined), deployments(PRIMARY))).toBe('unprotected');
  });
});

describe('D10: no second site', () => {
  it.each<[string, Change, boolean]>([
    ['the primary alone', deployments(PRIMARY), true],
    [
      'a replica at the same site',
      deployments(PRIMARY, { ...PRIMARY, name: 'b', role: 'replica' }),
      true,
    ],
    ['a standby without a region', standby({ region: undefined }), true],
    ['a standby without a provider', standby({ provider: undefined }), true],
    [
      'a primary without a region',
      deployments({ ...PRIMARY, region: undefined }, STANDBY),
      true,
    ],
    ['a second deployment without a role', standby({ role: undefined }), true],
    ['a standby elsewhere', standby({}), false],
    [
      'a replica in another region',
      standby({ role: 'replica', provider: 'aws', region: 'ap-southeast-3' }),
      false,
    ],
    ['a backup elsewhere', standby({ role: 'backup' }), false],
  ])('%s', (_name, change, hit) => {
    expect(reasons(change).includes('D10')).toBe(hit);
    expect(status(change) === 'unprotected').toBe(hit);
  });
});

describe('D11: no second site with another provider', () => {
  const near = standby({ provider: 'aws', region: 'ap-southeast-3' });
  it.each<[string, Change[], boolean]>([
    ['T1 in another region', [near], true],
    ['T1 with another provider', [], false],
    ['T2 in another region', [near, tier('T2')], false],
    ['T3 in another region', [near, tier('T3')], false],
  ])('%s', (_name, changes, hit) => {
    expect(reasons(...changes).includes('D11')).toBe(hit);
  });
});

describe('D12: the last drill failed', () => {
  const failed = (days: number, change: Partial<Drill> = {}) =>
    drill({
      id: `failed-${days}`,
      result: 'failed',
      startedAt: ago(days),
      recoveredAt: undefined,
      ...change,
    });
  it.each<[string, Drill[], boolean]>([
    ['failed after one that counted', [drill(), failed(10)], true],
    ['failed before one that counted', [failed(40), drill()], false],
    [
      'followed by one that passed but nobody confirmed',
      [
        drill(),
        failed(20),
        drill({
          id: 'b',
          startedAt: ago(10, 1),
          recoveredAt: ago(10),
          confirmedBy: undefined,
        }),
      ],
      true,
    ],
    [
      'a failed one to where nothing counts',
      [drill(), failed(10, { to: 'aws/ap-southeast-3' })],
      true,
    ],
    ['a failed tabletop', [drill(), failed(10, { type: 'tabletop' })], false],
    ['a failed one in the future', [drill(), failed(-1)], false],
    ['none failed', [drill()], false],
  ])('%s', (_name, list, hit) => {
    expect(reasons(drills(...list)).includes('D12')).toBe(hit);
  });
  it('is not cleared by a tabletop on T3, which exercises nothing', () => {
    const tabletop = drill({
      id: 'b',
      type: 'tabletop',
      startedAt: ago(5, 1),
      recoveredAt: ago(5),
    });
    expect(reasons(tier('T3'), drills(failed(10), tabletop))).toEqual(['D12']);
  });
});

describe('D20: strategy below the objective', () => {
  const stated =
    (
      strategy:
        | 'BACKUP_AND_RESTORE'
        | 'PILOT_LIGHT'
        | 'WARM_STANDBY'
        | 'ACTIVE_ACTIVE'
        | undefined,
    ): Change =>
    ({ declared }) => {
      declared.recovery = { strategy };
    };
  it.each<[string, Change[], boolean]>([
    ['T1 stated pilot light over a hot standby', [stated('PILOT_LIGHT')], true],
    ['T1 stated warm standby', [stated('WARM_STANDBY')], false],
    ['T1 nothing stated, standby with replicas', [stated(undefined)], false],
    [
      'T1 nothing stated, standby with unknown replicas',
      [stated(undefined), standby({ replicas: undefined })],
      false,
    ],
    [
      'T1 stated active-active, standby at 0',
      [stated('ACTIVE_ACTIVE'), standby({ replicas: 0 })],
      true,
    ],
    ['T1 backup', [standby({ role: 'backup' })], true],
    ['T2 standby at 0', [tier('T2'), standby({ replicas: 0 })], false],
    ['T2 backup', [tier('T2'), standby({ role: 'backup' })], true],
    ['T3 backup', [tier('T3'), standby({ role: 'backup' })], false],
    [
      'T1: the strongest where the objective wants it counts, not the stronger replica next door',
      [
        deployments(
          PRIMARY,
          { ...STANDBY, role: 'backup' },
          {
            ...PRIMARY,
            name: 'next door',
            role: 'replica',
            region: 'ap-southeast-3',
          },
        ),
      ],
      true,
    ],
  ])('%s', (_name, changes, hit) => {
    expect(reasons(...changes).includes('D20')).toBe(hit);
  });
  it('names what is stated and what is shown', () => {
    expect(message('D20', standby({ replicas: 0 }))).toBe(
      'The strategy is below warm standby, which T1 asks: stated warm standby, shown pilot light.',
    );
    expect(assessed(standby({ replicas: 0 })).recovery.strategy).toEqual({
      stated: 'WARM_STANDBY',
      shown: 'PILOT_LIGHT',
      counts: 'PILOT_LIGHT',
    });
    expect(assessed(standby({ role: 'replica' })).recovery.strategy).toEqual({
      stated: 'WARM_STANDBY',
      shown: 'ACTIVE_ACTIVE',
      counts: 'WARM_STANDBY',
    });
  });
});

describe('D21: measured above the objective', () => {
  const took = (minutes: number, dataLossMinutes: number | undefined) =>
    drilled({
      startedAt: ago(10, 0, minutes),
      recoveredAt: ago(10),
      dataLossMinutes,
    });
  it.each<[string, Change[], boolean]>([
    ['60 minutes on an RTO of 60', [took(60, 0)], false],
    ['61 minutes', [took(61, 0)], true],
    [
      'a second over',
      [
        drilled({
          startedAt: '2026-11-10T06:59:59Z',
          recoveredAt: '2026-11-10T08:00:00Z',
        }),
      ],
      true,
    ],
    ['15 minutes lost on an RPO of 15', [took(10, 15)], false],
    ['16 minutes lost', [took(10, 16)], true],
    ['T2: 240 minutes', [tier('T2'), took(240, 60)], false],
    ['T2: 241 minutes', [tier('T2'), took(241, 0)], true],
    ['T3: 1441 minutes', [tier('T3'), took(1441, 0)], true],
    [
      'stateless: nothing measured of the loss',
      [stateless, took(10, undefined)],
      false,
    ],
    [
      'T3: a tabletop measures nothing',
      [
        tier('T3'),
        drilled({ type: 'tabletop', startedAt: ago(12), recoveredAt: ago(10) }),
      ],
      false,
    ],
  ])('%s', (_name, changes, hit) => {
    expect(reasons(...changes).includes('D21')).toBe(hit);
  });
  it('looks at the last one that counts', () => {
    const slow = drill({
      id: 'slow',
      startedAt: ago(41),
      recoveredAt: ago(40),
    });
    expect(reasons(drills(slow, drill()))).toEqual(['D40']);
    expect(message('D21', drills(slow))).toBe(
      `In the drill of ${dayAgo(40)} recovery took 1440 minutes (RTO 60).`,
    );
    expect(assessed().recovery.measured).toEqual({
      drillId: 'drill-1',
      rtoMinutes: 40,
      rpoMinutes: 4,
    });
  });
  it('on T3 a later tabletop does not make it forgotten', () => {
    const slow = drill({
      id: 'slow',
      startedAt: ago(42),
      recoveredAt: ago(40),
    });
    const tabletop = drill({
      id: 'talk',
      type: 'tabletop',
      startedAt: ago(5),
      recoveredAt: ago(5),
    });
    expect(reasons(tier('T3'), drills(slow, tabletop))).toEqual(['D21']);
  });
});

describe('D22: replication lag', () => {
  const unknown: Change = ({ declared }) => {
    delete declared.data?.replicationLag;
  };
  it.each<[string, Change[], boolean]>([
    ['equal to the RPO', [lag(15, dayAgo(2))], false],
    ['over the RPO', [lag(15.1, dayAgo(2))], true],
    ['unknown', [unknown], true],
    ['30 days old', [lag(4, dayAgo(30))], false],
    ['31 days old', [lag(4, dayAgo(31))], true],
    ['30 days old to the minute', [lag(4, ago(30))], false],
    ['a minute more', [lag(4, ago(30, 0, 1))], true],
    ['from the future', [lag(4, dayAgo(-3))], true],
    ['unknown, but stateless', [unknown, stateless], false],
    ['T2: 60', [tier('T2'), lag(60, dayAgo(2))], false],
    ['T2: 61', [tier('T2'), lag(61, dayAgo(2))], true],
  ])('%s', (_name, changes, hit) => {
    expect(reasons(...changes).includes('D22')).toBe(hit);
  });
  it('takes stateless that is not stated as not stateless', () => {
    expect(
      reasons(unknown, ({ declared }) => {
        declared.stateless = false;
      }),
    ).toEqual(['D22']);
    expect(reasons(unknown)).toEqual(['D22']);
  });
});

describe('D23: data without a copy outside', () => {
  const table =
    (
      copies: string[] | undefined,
      at: { provider?: string; region?: string } = {
        provider: 'aws',
        region: 'ap-southeast-1',
      },
    ): Change =>
    ({ declared }) => {
      declared.data = {
        ...declared.data,
        tables: [{ format: 'iceberg', uri: 's3://lake/tx', ...at, copies }],
      };
    };
  const store =
    (at: {
      kind?: string;
      provider?: string;
      region?: string;
      copies?: string[];
    }): Change =>
    ({ declared }) => {
      declared.data = {
        ...declared.data,
        featureStore: { kind: 'feast', ...at },
      };
    };
  it.each<[string, Change[], boolean]>([
    [
      'T1: a copy with another provider',
      [table(['gcp/asia-southeast1'])],
      false,
    ],
    ['T1: a copy in another region', [table(['aws/ap-southeast-3'])], true],
    [
      'T2: a copy in another region',
      [tier('T2'), table(['aws/ap-southeast-3'])],
      false,
    ],
    [
      'T2: a copy in the same region',
      [tier('T2'), table(['aws/ap-southeast-1'])],
      true,
    ],
    ['no copy', [table(undefined)], true],
    ['a copy nobody can place', [table(['unknown'])], true],
    ['a place that is not known', [table(undefined, {})], true],
    [
      'a table that lies outside itself',
      [table(undefined, { provider: 'gcp', region: 'asia-southeast1' })],
      false,
    ],
    ['no copy, but stateless', [stateless, table(undefined)], false],
    ['a feature store whose place is not stated', [store({})], false],
    [
      'a feature store without a copy',
      [store({ provider: 'aws', region: 'ap-southeast-1' })],
      true,
    ],
    [
      'a feature store with a copy',
      [
        store({
          provider: 'aws',
          region: 'ap-southeast-1',
          copies: ['gcp/asia-southeast1'],
        }),
      ],
      false,
    ],
    ['no feature store', [store({ kind: 'none', provider: 'aws' })], false],
    [
      'one of two tables',
      [
        ({ declared }) => {
          declared.data?.tables?.push({ format: 'iceberg' });
        },
      ],
      true,
    ],
  ])('%s', (_name, changes, hit) => {
    expect(reasons(...changes).includes('D23')).toBe(hit);
  });
});

describe('D24: another version', () => {
  const other: Deployment = { ...STANDBY, version: '6' };
  it.each<[string, Change[], boolean]>([
    ['declared', [deployments(PRIMARY, other)], true],
    ['the same', [], false],
    ['one unknown', [standby({ version: undefined })], false],
    [
      'another digest',
      [
        deployments(
          { ...PRIMARY, digest: 'sha256:a' },
          { ...STANDBY, digest: 'sha256:b' },
        ),
      ],
      true,
    ],
    [
      'one digest unknown',
      [deployments({ ...PRIMARY, digest: 'sha256:a' }, STANDBY)],
      false,
    ],
    ['a backup', [standby({ role: 'backup', version: '6' })], true],
    [
      'a replica at the same site',
      [
        deployments(PRIMARY, STANDBY, {
          ...PRIMARY,
          name: 'b',
          role: 'replica',
          version: '6',
        }),
      ],
      false,
    ],
    [
      'observed for exactly 24 hours',
      [
        standby({ version: undefined }),
        observed(seen(other, { versionSince: ago(1) })),
      ],
      false,
    ],
    [
      'observed for a minute more',
      [
        standby({ version: undefined }),
        observed(seen(other, { versionSince: ago(1, 0, 1) })),
      ],
      true,
    ],
  ])('%s', (_name, changes, hit) => {
    expect(reasons(...changes).includes('D24')).toBe(hit);
  });
  it('does not compare the versions of registries that number by themselves', () => {
    const seenBy = (primary: string, second: string) =>
      reasons(
        deployments(
          { ...PRIMARY, version: undefined },
          { ...STANDBY, version: undefined },
        ),
        input => {
          input.observations = [
            { ...seen(PRIMARY, { versionSince: ago(9) }), source: primary },
            { ...seen(other, { versionSince: ago(9) }), source: second },
          ];
        },
      ).includes('D24');
    expect(seenBy('sagemaker/prod', 'sagemaker/other')).toBe(true);
    expect(seenBy('sagemaker/prod', 'kserve/eu')).toBe(false);
  });
  it('counts from when the primary moved on, if that was later', () => {
    const moved = (primarySince: string) =>
      reasons(
        deployments(),
        observed(
          seen(PRIMARY, { versionSince: primarySince }),
          seen(other, { versionSince: ago(50) }),
        ),
      ).includes('D24');
    expect(moved(ago(1))).toBe(false);
    expect(moved(ago(1, 0, 1))).toBe(true);
  });
});

describe('D25: no healthy second site remains where it is wanted', () => {
  const sight = (change: Parameters<typeof seen>[1], deployment = STANDBY) =>
    observed(seen(deployment, change));
  it.each<[string, Change[], boolean]>([
    ['healthy', [sight({})], false],
    ['unhealthy', [sight({ healthy: false })], true],
    ['below what it declares', [sight({ runningReplicas: 0 })], true],
    ['stale', [sight({ stale: 'not seen for 3 days' })], true],
    [
      'a standby that declares none runs none',
      [
        standby({ replicas: undefined }),
        sight({ replicas: undefined, runningReplicas: 0 }),
      ],
      false,
    ],
    [
      'a replica that declares none runs none',
      [
        standby({ role: 'replica', replicas: undefined }),
        sight(
          { replicas: undefined, runningReplicas: 0 },
          { ...STANDBY, role: 'replica' },
        ),
      ],
      true,
    ],
    ['nobody says', [], false],
  ])('%s', (_name, changes, hit) => {
    expect(reasons(...changes).includes('D25')).toBe(hit);
  });
  it('is a finding while another healthy one stands there', () => {
    const third = { ...STANDBY, name: 'third', region: 'asia-southeast2' };
    const result = assessed(
      deployments(PRIMARY, STANDBY, third),
      observed(seen(STANDBY, { healthy: false }), seen(third)),
    );
    expect(result.recovery.reasons.map(reason => reason.id)).not.toContain(
      'D25',
    );
    expect(result.findings).toContainEqual({
      id: 'second-site-unwell',
      message: 'The second site standby is reported unhealthy by file/0.',
    });
  });
  it('is not saved by a healthy one where the objective does not want it', () => {
    const near = {
      ...PRIMARY,
      name: 'near',
      role: 'standby' as const,
      region: 'ap-southeast-3',
    };
    expect(
      reasons(
        deployments(PRIMARY, STANDBY, near),
        observed(seen(STANDBY, { healthy: false }), seen(near)),
      ),
    ).toContain('D25');
  });
});

describe('D26: recovery would leave the residency', () => {
  const residency =
    (...countries: string[]): Change =>
    ({ declared }) => {
      declared.residency = countries;
    };
  const jakarta = standby({ region: 'asia-southeast2' });
  const copy =
    (place: string): Change =>
    ({ declared }) => {
      declared.data?.tables?.[0].copies?.push(place);
    };
  it.each<[string, Change[], boolean]>([
    ['a standby in an allowed country', [], false],
    ['a standby in another', [jakarta], true],
    [
      'a standby in another that is allowed',
      [jakarta, residency('SG', 'ID')],
      false,
    ],
    ['anywhere', [jakarta, residency('any')], false],
    [
      'no rule',
      [
        jakarta,
        ({ declared }) => {
          delete declared.residency;
        },
      ],
      false,
    ],
    ['a copy in another country', [copy('gcp/asia-southeast2')], true],
    ['a copy in a country that is not known', [copy('gcp/atlantis')], false],
    [
      'the primary in another: a breach, but not of recovery',
      [deployments({ ...PRIMARY, region: 'ap-southeast-3' }, STANDBY)],
      false,
    ],
  ])('%s', (_name, changes, hit) => {
    expect(reasons(...changes).includes('D26')).toBe(hit);
  });
});

describe('D27: only declared', () => {
  const old = drills(drill({ startedAt: ago(91), recoveredAt: ago(91) }));
  it.each<[string, Change[], boolean]>([
    ['T1: no source, no drill', [drills()], true],
    ['T1: a drill that is too old', [old], true],
    ['T1: seen by a source', [drills(), observed(seen(STANDBY))], false],
    [
      'T1: seen by a source that no longer does',
      [drills(), observed(seen(STANDBY, { stale: 'gone' }))],
      false,
    ],
    ['T1: drilled', [], false],
    ['T2: no source, no drill', [tier('T2'), drills()], true],
    ['T3', [tier('T3'), drills()], false],
    [
      'T1: none that would meet the objective by place',
      [drills(), standby({ provider: 'aws', region: 'ap-southeast-3' })],
      false,
    ],
    [
      'T1: none that would meet it by strategy',
      [drills(), standby({ role: 'backup' })],
      false,
    ],
    [
      'T1: a verified one that is too weak does not help',
      [
        drills(),
        deployments(PRIMARY, STANDBY, {
          ...STANDBY,
          name: 'backup',
          role: 'backup',
          region: 'asia-southeast2',
        }),
        observed(
          seen({
            ...STANDBY,
            name: 'backup',
            role: 'backup',
            region: 'asia-southeast2',
          }),
        ),
      ],
      true,
    ],
  ])('%s', (_name, changes, hit) => {
    expect(reasons(...changes).includes('D27')).toBe(hit);
  });
  it('names the unverified', () => {
    expect(assessed(drills()).recovery.unverified).toEqual(['standby']);
    expect(assessed().recovery.unverified).toEqual([]);
  });
});

describe('D30: never drilled', () => {
  const verified = observed(seen(STANDBY));
  it.each<[string, Change[], string]>([
    [
      'to confirm the drill for which only that is missing',
      [drilled({ confirmedBy: undefined })],
      `Have a second person confirm the drill of ${dayAgo(30)}.`,
    ],
    [
      'to drill again where confirming would not do',
      [
        drilled({
          confirmedBy: undefined,
          startedAt: ago(100),
          recoveredAt: ago(100),
        }),
      ],
      'Run a drill, record it, and have a second person confirm it.',
    ],
    ['to drill, on T3', [tier('T3'), drills()], 'Run a drill and record it.'],
  ])('says %s', (_name, changes, action) => {
    const found = assessed(verified, ...changes).recovery.reasons.find(
      reason => reason.id === 'D30',
    );
    expect(found?.action).toBe(action);
  });
  it.each<[string, Change[], string]>([
    ['T1', [drills()], 'at-risk'],
    ['T2', [tier('T2'), drills()], 'untested'],
    ['T3', [tier('T3'), drills()], 'untested'],
    ['T1: a tabletop', [drilled({ type: 'tabletop' })], 'at-risk'],
    ['T1: not confirmed', [drilled({ confirmedBy: undefined })], 'at-risk'],
    [
      'T1: confirmed by who recorded it',
      [drilled({ confirmedBy: 'user:default/ana' })],
      'at-risk',
    ],
    [
      'T1: to another region of the provider',
      [drilled({ to: 'aws/ap-southeast-3' })],
      'at-risk',
    ],
    ['T1: failed', [drilled({ result: 'failed' })], 'at-risk'],
    [
      'T1: refused, for it says no data loss',
      [drilled({ dataLossMinutes: undefined })],
      'at-risk',
    ],
    [
      'T1: refused, for it never recovered',
      [drilled({ recoveredAt: undefined })],
      'at-risk',
    ],
  ])('%s', (_name, changes, expected) => {
    expect(reasons(verified, ...changes)).toContain('D30');
    expect(status(verified, ...changes)).toBe(expected);
  });
  it.each<[string, Change[]]>([
    ['T1', []],
    [
      'T1 and stateless, no data loss',
      [stateless, drilled({ dataLossMinutes: undefined })],
    ],
    [
      'T2: to another region',
      [tier('T2'), drilled({ to: 'aws/ap-southeast-3' })],
    ],
    [
      'T3: a tabletop, unconfirmed',
      [
        tier('T3'),
        drilled({
          type: 'tabletop',
          confirmedBy: undefined,
          dataLossMinutes: undefined,
        }),
      ],
    ],
  ])('counts: %s', (_name, changes) => {
    expect(reasons(verified, ...changes)).toEqual(['D40']);
  });
});

describe('D31: the last counting drill is too old', () => {
  it.each([
    ['T1', 90],
    ['T2', 180],
    ['T3', 365],
  ] as const)('%s allows %d days, and not a minute more', (value, days) => {
    const verified = observed(seen(STANDBY));
    const at = (minutes: number) =>
      drilled({
        startedAt: ago(days, 1, minutes),
        recoveredAt: ago(days, 0, minutes),
      });
    expect(reasons(verified, tier(value), at(0))).toEqual(['D40']);
    expect(reasons(verified, tier(value), at(1))).toEqual(['D31']);
    expect(status(verified, tier(value), at(1))).toBe('untested');
    expect(assessed(tier(value), at(0)).recovery.drillDueAt).toBe(ago(0));
  });
});

describe('D32: changed since the last counting drill', () => {
  const SETTING = {
    provider: 'aws',
    region: 'ap-southeast-1',
    service: 'eks',
    runtime: 'kserve',
    imageRepository: 'registry.example/fraud',
    accelerator: 'nvidia',
    artifactFormat: 'onnx',
    artifactVersion: '7',
  };
  it.each([
    'provider',
    'region',
    'service',
    'runtime',
    'imageRepository',
    'accelerator',
    'artifactFormat',
  ])('%s', field => {
    expect(reasons(drilled({ setting: SETTING }))).toEqual(['D40']);
    expect(
      reasons(drilled({ setting: { ...SETTING, [field]: 'other' } })),
    ).toEqual(['D32']);
    expect(
      reasons(drilled({ setting: { ...SETTING, [field]: undefined } })),
    ).toEqual(['D40']);
  });
  it('is untested, and forgives another tag of the same image', () => {
    expect(status(drilled({ setting: { ...SETTING, service: 'ecs' } }))).toBe(
      'untested',
    );
    expect(
      reasons(
        drilled({ setting: SETTING }),
        deployments({ ...PRIMARY, image: 'registry.example/fraud:8' }, STANDBY),
      ),
    ).toEqual(['D40']);
  });
  it('forgives another version of the artifact for 90 days', () => {
    const at = (days: number, minutes: number, change: Partial<Drill>) => [
      tier('T2'),
      observed(seen(STANDBY)),
      drilled({
        startedAt: ago(days, 1, minutes),
        recoveredAt: ago(days, 0, minutes),
        ...change,
      }),
    ];
    const before = { setting: { ...SETTING, artifactVersion: '6' } };
    expect(reasons(...at(90, 0, before))).toEqual(['D40']);
    expect(reasons(...at(90, 1, before))).toEqual(['D32']);
    expect(reasons(...at(90, 1, { setting: SETTING }))).toEqual(['D40']);
  });
  it('compares only the version of a drill without a setting', () => {
    const old = (version: string | undefined) => [
      tier('T2'),
      observed(seen(STANDBY)),
      drilled({ startedAt: ago(100, 1), recoveredAt: ago(100), version }),
    ];
    expect(reasons(...old('6'))).toEqual(['D32']);
    expect(reasons(...old('7'))).toEqual(['D40']);
    expect(reasons(...old(undefined))).toEqual(['D40']);
  });
});

describe('status', () => {
  it('is that of the worst reason; every reason is listed in order', () => {
    const result = assessed(
      standby({ provider: 'aws', region: 'ap-southeast-3', replicas: 0 }),
      drills(),
      lag(99, dayAgo(1)),
    ).recovery;
    expect(result.status).toBe('at-risk');
    expect(result.reasons.map(reason => reason.id)).toEqual([
      'D11',
      'D20',
      'D22',
      'D26',
      'D30',
    ]);
  });
  it('is never made better by a declared RTO', () => {
    expect(
      assessed(drills(), ({ declared }) => {
        declared.recovery = {
          strategy: 'WARM_STANDBY',
          rtoMinutes: 1,
          rpoMinutes: 1,
          runbook: 'https://wiki.example/r',
        };
      }).recovery,
    ).toMatchObject({
      status: 'at-risk',
      declared: {
        rtoMinutes: 1,
        rpoMinutes: 1,
        runbook: 'https://wiki.example/r',
      },
    });
  });
});

import {
  type Drill,
  type MlModel,
  type ModelSummary,
  rollUp,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BOUND, GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { START, testParts } from '../__testUtils__/testParts';
import { TrendQuery } from './TrendQuery';

jest.setTimeout(120_000);
const databases = testDatabases();
const ALL = { kind: 'all' } as const;
const OWNERS = ['leads', 'risk', 'fraud', 'growth', 'nobody'];
const TIERS = ['T1', 'T2', 'T3', 'T4', undefined] as const;
const FACTS: MlModel[] = [
  PORTABLE,
  BOUND,
  {},
  { ...PORTABLE, identity: { staticCredentials: true } },
];

/** With it a portable model is protected. */
function drillOf(name: string): Drill {
  return {
    id: name,
    entityRef: `component:default/${name}`,
    type: 'failover',
    from: 'aws/ap-southeast-1',
    to: 'gcp/asia-southeast2',
    startedAt: '2026-11-19T00:00:00.000Z',
    recoveredAt: '2026-11-19T00:20:00.000Z',
    result: 'passed',
    version: '7',
    recordedBy: 'user:default/ann',
    recordedAt: '2026-11-19T00:30:00.000Z',
    confirmedBy: 'user:default/bob',
    confirmedAt: '2026-11-19T00:40:00.000Z',
  };
}

/** The same numbers in every run. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

describe.each(databases.eachSupportedId())('trends on %s', id => {
  async function start(options: Parameters<typeof testParts>[1] = {}) {
    const parts = await testParts(await databases.init(id), {
      entities: GROUPS,
      ...options,
    });
    const summaries = async (team?: string): Promise<ModelSummary[]> =>
      (
        await parts.list.page(
          { team: team ? [team] : undefined, limit: 200 },
          ALL,
          ALL,
        )
      ).items;
    return { ...parts, summaries };
  }

  /** What a day of a trend should say of models. */
  function dayOver(
    day: string,
    models: ModelSummary[],
    opts: Parameters<typeof rollUp>[1],
  ) {
    const { models: count, portability, t1 } = rollUp(models, opts);
    return {
      day,
      models: count,
      ...(portability !== undefined && { portability }),
      t1,
    };
  }

  it('say of each day what was rolled up on it, for every team and caller', async () => {
    const parts = await start();
    await parts.drills.record(
      Array.from({ length: 15 }, (_, index) => drillOf(`m${index}`)),
    );
    const random = numbers(7);
    const teams = OWNERS.slice(0, 4).map(name => `group:default/${name}`);
    const visible = (item: ModelSummary) => /[02468]$/.test(item.entityRef);
    const seenBySome: Record<string, object[]> = {};
    const seen: Record<string, object[]> = {};
    const days = 12;
    for (let day = 0; day < days; day++) {
      for (let hour = 0; hour < 2; hour++) {
        for (let count = random(6); count > 0; count--) {
          const name = `m${random(15)}`;
          parts.catalog.entities = parts.catalog.entities.filter(
            entity => entity.metadata.name !== name,
          );
          // What is visible to some stays: of what left the catalog they are told nothing.
          if (random(4) > 0 || /[02468]$/.test(name)) {
            parts.catalog.entities.push(
              model(
                name,
                OWNERS[random(5)],
                { ...FACTS[random(4)], tier: TIERS[random(5)] },
                { etag: `${day} ${hour} ${count}` },
              ),
            );
          }
        }
        await parts.catalogSync.reconcile();
        // From here on it reads only what is new.
        await parts.trends.fleet(ALL, parts.time.now, 30);
        parts.pass(7);
      }
      parts.pass(-14);
      const text = parts.time.now.toISOString().slice(0, 10);
      const opts = { standard: parts.settings.standard, now: parts.time.now };
      for (const team of [...teams, '']) {
        const models = await parts.summaries(team || undefined);
        (seen[team] ??= []).push(dayOver(text, models, opts));
        (seenBySome[team] ??= []).push(
          dayOver(text, models.filter(visible), opts),
        );
      }
      parts.pass(24);
    }
    parts.pass(-24);

    const { time, assessments, summaries } = parts;
    const some = {
      kind: 'some',
      ids: await assessments.ids(
        (await summaries()).filter(visible).map(item => item.entityRef),
      ),
    } as const;
    const afresh = new TrendQuery(
      parts.knex,
      parts.fleet,
      parts.settings.standard,
    );
    for (const [reader, visibility, expected] of [
      [parts.trends, ALL, seen],
      [parts.trends, some, seenBySome],
      [afresh, ALL, seen],
      [afresh, some, seenBySome],
    ] as const) {
      const trends = await reader.teams(teams, visibility, time.now, 30);
      for (const team of teams) {
        expect(trends.get(team)?.days).toEqual(expected[team]);
      }
      const fleet = await reader.fleet(visibility, time.now, 30);
      expect(fleet.days).toEqual(expected['']);
      expect(fleet.days.at(-1)?.models).toBeGreaterThan(5);
      expect(
        Math.max(...fleet.days.map(day => day.t1.protected)),
      ).toBeGreaterThan(0);
      expect((await reader.fleet(visibility, time.now, 4)).days).toEqual(
        expected[''].slice(-5),
      );
    }
    const nothing = await parts.trends.fleet({ kind: 'none' }, time.now, 3);
    expect(nothing.days.map(day => day.models)).toEqual([0, 0, 0, 0]);
  });

  it('say how much changed since the first day, and nothing on the first', async () => {
    const { catalog, catalogSync, trends, pass, time } = await start({
      entities: [...GROUPS, model('scoring', 'fraud', PORTABLE)],
    });
    await catalogSync.reconcile();
    const fraud = () => trends.team('group:default/fraud', ALL, time.now, 30);
    expect(await fraud()).toEqual({
      days: [expect.objectContaining({ day: '2026-11-20', models: 1 })],
    });

    pass(48);
    catalog.entities.push(model('ranking', 'fraud', { ...BOUND, tier: 'T1' }));
    await catalogSync.reconcile();
    const { days, change } = await fraud();
    expect(days.map(({ day, models }) => [day, models])).toEqual([
      ['2026-11-20', 1],
      ['2026-11-21', 1],
      ['2026-11-22', 2],
    ]);
    expect(change).toEqual({
      models: 1,
      t1Protected: 0,
      portability: expect.any(Number),
    });
    expect(change?.portability).toBeCloseTo(
      (days[2].portability ?? 0) - (days[0].portability ?? 0),
      5,
    );
    expect(change?.portability).toBeLessThan(0);
  });

  it('stand on scorecards, and beside sub-teams once they are thirty days long', async () => {
    const { catalog, catalogSync, scorecards, trends, pass, time } =
      await start({
        entities: [
          ...GROUPS,
          model('scoring', 'fraud', PORTABLE),
          model('ranking', 'growth', BOUND),
        ],
      });
    await catalogSync.reconcile();
    const card = async () => {
      const team = await scorecards.team('group:default/leads');
      return (
        team &&
        scorecards.scorecard(team.group, team.children, ALL, ALL, time.now)
      );
    };
    expect((await card())?.trend).toBeUndefined();

    pass(24);
    catalog.entities = catalog.entities.map(entity =>
      entity.metadata.name === 'scoring'
        ? model('scoring', 'fraud', FACTS[3], { etag: 'second' })
        : entity,
    );
    await catalogSync.reconcile();
    const after = async () =>
      (await trends.team('group:default/leads', ALL, time.now, 30)).change;
    const { models: _, ...change } = (await after()) ?? { models: 0 };
    const young = await card();
    expect(change).toMatchObject({ portability: expect.any(Number) });
    expect(young?.trend).toEqual({ days: 1, ...change });
    expect(young?.subTeams.map(team => team.change)).toEqual([
      undefined,
      undefined,
    ]);

    pass(24 * 29);
    const old = await card();
    expect(old?.trend).toEqual({ days: 30, ...change });
    const [growth, risk] = old?.subTeams ?? [];
    expect(growth.change).toBe(0);
    expect(risk.change).toBeLessThan(0);
  });

  it('have no figure of the days without models', async () => {
    const { catalog, catalogSync, trends, pass, time } = await start({
      entities: [...GROUPS, model('ranking', 'growth', BOUND)],
    });
    await catalogSync.reconcile();
    pass(24);
    catalog.entities.push(model('scoring', 'fraud', PORTABLE));
    await catalogSync.reconcile();
    expect(
      await trends.team('group:default/fraud', ALL, time.now, 30),
    ).toMatchObject({
      days: [
        { day: '2026-11-20', models: 0, t1: { models: 0, protected: 0 } },
        { models: 1 },
      ],
      change: { models: 1, t1Protected: 0 },
    });
    const { days, change } = await trends.team(
      'group:default/fraud',
      ALL,
      time.now,
      30,
    );
    expect(days[0].portability).toBeUndefined();
    expect(change?.portability).toBeUndefined();
  });

  it('keep what was weighed under an earlier Standard, and say where it changed', async () => {
    const first = await start({
      entities: [
        ...GROUPS,
        model('scoring', 'fraud', PORTABLE),
        model('ranking', 'fraud', { ...BOUND, tier: 'T3' }),
      ],
    });
    await first.catalogSync.reconcile();
    const [before] = (await first.trends.fleet(ALL, START, 30)).days;

    const later = await testParts(first.knex, {
      entities: first.catalog.entities,
      config: {
        multicloudMl: { standard: { tierWeights: { T1: 9 } } },
      },
    });
    later.pass(24);
    await later.catalogSync.reconcile();
    later.pass(24);
    const { days } = await later.trends.fleet(ALL, later.time.now, 30);
    expect(days[0]).toEqual(before);
    expect(days.map(day => day.standardChanged)).toEqual([
      undefined,
      true,
      undefined,
    ]);
    expect(days[1].portability).toBeGreaterThan(before.portability ?? 100);
    expect(days[2].portability).toBe(days[1].portability);
  });

  it('begin no earlier than what is kept, and lose nothing of it to the retention', async () => {
    const parts = await start({
      entities: [...GROUPS, model('scoring', 'fraud', PORTABLE)],
      config: { multicloudMl: { history: { retention: { days: 5 } } } },
    });
    const { catalog, catalogSync, trends, pass, time, history } = parts;
    await catalogSync.reconcile();
    for (let day = 0; day < 8; day++) {
      pass(24);
      catalog.entities.push(model(`m${day}`, 'fraud', PORTABLE));
      await catalogSync.reconcile();
    }
    const { days: whole } = await trends.fleet(ALL, time.now, 30);
    expect(whole.map(day => day.models)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);

    expect(await history.run()).toBeGreaterThan(0);
    const { days: rest } = await trends.fleet(ALL, time.now, 30);
    expect(rest).toEqual(whole.slice(-7));
  });
});

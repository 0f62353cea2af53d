import {
  type MlModel,
  type ModelSummary,
  rollUp,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { BOUND, GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { testDatabases } from '../__testUtils__/testDatabases';
import { testParts } from '../__testUtils__/testParts';

jest.setTimeout(60_000);
const databases = testDatabases();

const OWNERS = ['leads', 'risk', 'fraud', 'growth', 'nobody'];
const COSTS: Array<MlModel['monthlyCost']> = [
  { amount: 1234.56, currency: 'USD' },
  { amount: 0.1, currency: 'USD' },
  { amount: 70_000, currency: 'IDR' },
  undefined,
];

/** A fleet in which every tier, several grades and every owner occur. */
const FLEET = Array.from({ length: 60 }, (_, index) =>
  model(`m${String(index).padStart(2, '0')}`, OWNERS[index % 5], {
    ...[PORTABLE, BOUND, {}][index % 3],
    tier: (['T1', 'T2', 'T3', 'T4', undefined] as const)[(index * 7) % 5],
    monthlyCost: COSTS[(index * 3) % 4],
  }),
);

describe.each(databases.eachSupportedId())('scorecards on %s', id => {
  async function start() {
    const parts = await testParts(await databases.init(id), {
      entities: [...GROUPS, ...FLEET],
    });
    await parts.catalogSync.reconcile();
    await parts
      .knex('assessments')
      .where({ entity_ref: 'component:default/m00' })
      .update({
        drill_due_at: '2026-11-19T00:00:00.000Z',
      });
    await parts
      .knex('assessments')
      .where({ entity_ref: 'component:default/m10' })
      .update({
        drill_due_at: '2026-12-01T00:00:00.000Z',
      });
    const summaries = async (team: string): Promise<ModelSummary[]> =>
      (
        await parts.list.page(
          { team: [`group:default/${team}`], limit: 200 },
          { kind: 'all' },
          { kind: 'all' },
        )
      ).items;
    const scorecard = async (team: string, visible?: string[]) => {
      const found = await parts.scorecards.team(`group:default/${team}`);
      if (!found) {
        throw new Error(`no group ${team}`);
      }
      return parts.scorecards.scorecard(
        found.group,
        found.children,
        visible
          ? { kind: 'some', ids: await parts.assessments.ids(visible) }
          : { kind: 'all' },
        { kind: 'all' },
        parts.time.now,
      );
    };
    return { ...parts, summaries, scorecard };
  }

  it.each(['leads', 'risk', 'growth'])(
    'roll %s up as the domain does',
    async team => {
      const { summaries, scorecard, settings, time } = await start();
      const models = await summaries(team);
      const card = await scorecard(team);
      expect(card.rollup).toEqual(
        rollUp(models, { standard: settings.standard, now: time.now }),
      );
      expect(card.rollup.models).toBeGreaterThan(10);
      expect(card.rollup.cost.length).toBeGreaterThan(1);
    },
  );

  it('roll up only the models that the caller may see', async () => {
    const { summaries, scorecard, settings, time } = await start();
    const visible = (await summaries('leads')).filter(
      (_, index) => index % 2 === 0,
    );
    const card = await scorecard(
      'leads',
      visible.map(item => item.entityRef),
    );
    expect(card.rollup).toEqual(
      rollUp(visible, { standard: settings.standard, now: time.now }),
    );
  });

  it('roll each direct child up with its descendants', async () => {
    const { summaries, scorecard, settings, time } = await start();
    const { subTeams } = await scorecard('leads');
    expect(subTeams.map(team => team.entityRef)).toEqual([
      'group:default/growth',
      'group:default/risk',
    ]);
    for (const team of subTeams) {
      const models = await summaries(team.entityRef.split('/')[1]);
      const expected = rollUp(models, {
        standard: settings.standard,
        now: time.now,
      });
      expect(team).toMatchObject({
        models: expected.models,
        portability: expected.portability,
        grade: expected.grade,
        t1: expected.t1,
      });
      expect(team.cost.map(cost => cost.currency)).toEqual(['IDR', 'USD']);
    }
  });

  it('name the worst T1 model', async () => {
    const { summaries, scorecard } = await start();
    const [worst] = (await summaries('leads')).filter(
      item => item.tier === 'T1',
    );
    expect((await scorecard('leads')).worstT1).toEqual({
      entityRef: worst.entityRef,
      title: worst.title,
      recovery: worst.recovery,
    });
  });

  it('put the step that gives the team most first', async () => {
    const { scorecard } = await start();
    const { nextSteps, rollup } = await scorecard('leads');
    const gains = nextSteps.map(step => step.teamGain);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    for (const step of nextSteps) {
      expect(step.models).toBeLessThanOrEqual(rollup.models);
      expect(step.teamGain).toBeLessThanOrEqual(step.gainPerModel);
    }
  });

  it('of a group without models are empty, not zero', async () => {
    const { catalog, catalogSync, scorecard } = await start();
    catalog.entities = [...GROUPS];
    await catalogSync.reconcile();
    const card = await scorecard('fraud');
    expect(card.rollup).toMatchObject({ models: 0, costUnknown: 0, cost: [] });
    expect(card.rollup.portability).toBeUndefined();
    expect(card.asOf).toBeUndefined();
    expect(card.worstT1).toBeUndefined();
  });
});

describe.each(databases.eachSupportedId())('paging on %s', id => {
  it.each(
    (
      [
        'title',
        'tier',
        'portability',
        'recovery',
        'cost',
        'worst-first',
      ] as const
    ).flatMap(sort => [[sort, 'asc'] as const, [sort, 'desc'] as const]),
  )('by %s %s shows every model once, in one order', async (sort, order) => {
    const parts = await testParts(await databases.init(id), {
      entities: [...GROUPS, ...FLEET],
    });
    await parts.catalogSync.reconcile();
    const everything = await parts.list.page(
      { sort, order, limit: 200 },
      { kind: 'all' },
      { kind: 'all' },
    );
    expect(everything.items).toHaveLength(FLEET.length);

    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await parts.list.page(
        { sort, order, limit: 7, cursor },
        { kind: 'all' },
        { kind: 'all' },
      );
      expect(page.totalItems).toBe(FLEET.length);
      paged.push(...page.items.map(item => item.entityRef));
      cursor = page.nextCursor;
    } while (cursor);
    expect(paged).toEqual(everything.items.map(item => item.entityRef));
  });
});

import { comparePositions } from './teamOrder';
import {
  ALL,
  EVERY_COST,
  noGroupIsHidden,
  startMixedFleet,
} from '../__testUtils__/mixedFleet';
import { testDatabases } from '../__testUtils__/testDatabases';

jest.setTimeout(120_000);
const databases = testDatabases();

describe.each(databases.eachSupportedId())('teams on %s', id => {
  const start = async () => startMixedFleet(await databases.init(id));

  it('lists teams as their scorecards say, and none that has no visible model', async () => {
    const { teams, scorecards, some, time } = await start();
    const caller = { view: noGroupIsHidden, models: ALL, cost: EVERY_COST };
    const { items, totalItems } = await teams.list({}, caller, time.now);
    expect(items.map(team => team.title)).toEqual([
      'FRAUD',
      'GROWTH',
      'LEADS',
      'RISK',
    ]);
    expect(totalItems).toBe(4);
    const leads = items[2];
    expect(items[0].parentRef).toBe('group:default/risk');
    expect(leads.parentRef).toBeUndefined();
    for (const team of items) {
      const found = await scorecards.team(team.entityRef);
      const { rollup } = await scorecards.scorecard(
        found?.group ?? { entityRef: '', title: '' },
        [],
        ALL,
        EVERY_COST,
        time.now,
      );
      expect(team).toMatchObject({
        models: rollup.models,
        graded: rollup.graded,
        portability: rollup.portability,
        grade: rollup.grade,
        t1: rollup.t1,
        drillsOverdue: rollup.drills.overdue,
        exemptions: rollup.exemptions.inForce,
      });
      expect(team.trend.length).toBeGreaterThan(0);
    }
    const few = await teams.list(
      {},
      { ...caller, models: await some(['m03']) },
      time.now,
    );
    expect(few.items.map(({ title, models }) => [title, models])).toEqual([
      ['GROWTH', 1],
      ['LEADS', 1],
    ]);
    const hidden = await teams.list(
      { text: 'r' },
      {
        ...caller,
        view: {
          ...noGroupIsHidden,
          groups: async refs =>
            new Set(refs.filter(one => !one.endsWith('/risk'))),
        },
      },
      time.now,
    );
    expect(hidden.items.map(team => [team.title, team.parentRef])).toEqual([
      ['FRAUD', undefined],
      ['GROWTH', 'group:default/leads'],
    ]);
  });

  it.each([
    'title',
    'models',
    'portability',
    'protected',
    'cost',
    'change',
  ] as const)('pages through teams by %s', async sort => {
    const { teams, time } = await start();
    const caller = { view: noGroupIsHidden, models: ALL, cost: EVERY_COST };
    for (const order of ['asc', 'desc'] as const) {
      const list = (request: object) =>
        teams.list({ sort, order, ...request }, caller, time.now);
      const whole = await list({});
      const first = await list({ limit: 3 });
      const second = await list({ limit: 3, cursor: first.nextCursor });
      expect([...first.items, ...second.items]).toEqual(whole.items);
      expect(second.nextCursor).toBeUndefined();
    }
    const { nextCursor } = await teams.list(
      { sort, limit: 1 },
      caller,
      time.now,
    );
    await expect(
      teams.list({ sort, order: 'desc', cursor: nextCursor }, caller, time.now),
    ).rejects.toThrow(`sort=${sort}&order=asc`);
  });
});

it('puts titles in the order in which people number them', () => {
  const at = (title: string) => ({ title, ref: `group:default/${title}` });
  const titles = ['team 10', 'team 2', 'Übung', 'alpha', 'team 1'];
  const sorted = (order: 'asc' | 'desc') =>
    [...titles].sort((a, b) =>
      comparePositions(at(a), at(b), { sort: 'title', order }),
    );
  const expected = ['alpha', 'team 1', 'team 2', 'team 10', 'Übung'];
  expect(sorted('asc')).toEqual(expected);
  expect(sorted('desc')).toEqual([...expected].reverse());
});

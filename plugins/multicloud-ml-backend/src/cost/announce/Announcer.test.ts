import { TestCostSource, line } from '../../__testUtils__/TestCostSource';
import { GROUPS, PORTABLE, model } from '../../__testUtils__/organisation';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { testParts } from '../../__testUtils__/testParts';

jest.setTimeout(60_000);
const databases = testDatabases();

/** Ten weeks of 100 a day up to 19 November, but for what is given. */
function weeks(unusual: Record<string, string>) {
  return Array.from({ length: 70 }, (_, index) => {
    const day = new Date(Date.UTC(2026, 8, 11 + index))
      .toISOString()
      .slice(0, 10);
    return line(day, unusual[day] ?? '100', { item: { tag: 'scoring' } });
  });
}

describe.each(databases.eachSupportedId())('anomalies on %s', id => {
  async function start() {
    const source = new TestCostSource();
    const parts = await testParts(await databases.init(id), {
      costSources: [source],
      entities: [...GROUPS, model('scoring', 'fraud', PORTABLE)],
    });
    await parts.catalogSync.reconcile();
    return {
      ...parts,
      source,
      stored: () => parts.knex('cost_anomalies').orderBy('day'),
    };
  }

  it('are told to the owner once, without the amount', async () => {
    const { source, bill, told, stored, settler } = await start();
    source.deliver('a', '2026-11-20T06:00:00Z', weeks({ '2026-11-18': '900' }));
    await bill(source);
    expect(await stored()).toMatchObject([
      {
        entity_ref: 'component:default/scoring',
        day: '2026-11-18',
        currency: 'USD',
        amount: '900',
        expected: '100',
        announced_at: '2026-11-20T08:00:00.000Z',
      },
    ]);
    expect(told.sent).toMatchObject([
      {
        recipients: { type: 'entity', entityRef: 'group:default/fraud' },
        payload: {
          title: 'The cost of scoring left its weekly pattern on 2026-11-18',
          link: '/catalog/default/component/scoring/ml-model-cost',
          scope: expect.stringContaining('2026-11-18'),
        },
      },
    ]);
    expect(JSON.stringify(told.sent)).not.toContain('900');

    await settler.settle();
    // Corrected away, and back again.
    source.deliver('a', '2026-11-20T07:00:00Z', weeks({}));
    await bill(source);
    expect(await stored()).toEqual([]);
    source.deliver('a', '2026-11-20T08:00:00Z', weeks({ '2026-11-18': '800' }));
    await bill(source);
    expect(await stored()).toMatchObject([{ amount: '800' }]);
    expect(told.sent).toHaveLength(1);
  });

  it('are told later when the notifications backend was down', async () => {
    const { source, bill, told, stored, settler, pass } = await start();
    told.failing = true;
    source.deliver('a', '2026-11-20T06:00:00Z', weeks({ '2026-11-18': '900' }));
    await bill(source);
    expect(await stored()).toMatchObject([{ announced_at: null }]);
    told.failing = false;
    pass(1);
    await settler.settle();
    expect(told.sent).toHaveLength(1);
  });

  it('are marked, and told to nobody, when they are over a week old', async () => {
    const { source, bill, told, stored } = await start();
    source.deliver('a', '2026-11-20T06:00:00Z', weeks({ '2026-11-05': '900' }));
    await bill(source);
    expect(await stored()).toHaveLength(1);
    expect(told.sent).toEqual([]);
  });
});

import { TestCostSource, line } from '../../__testUtils__/TestCostSource';
import { costSums } from '../../__testUtils__/costSums';
import {
  BOUND,
  GROUPS,
  PORTABLE,
  model,
} from '../../__testUtils__/organisation';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { testParts } from '../../__testUtils__/testParts';

jest.setTimeout(60_000);
const databases = testDatabases();
const SCORING = 'component:default/scoring';

describe.each(databases.eachSupportedId())('figures of bills on %s', id => {
  async function start(options: Parameters<typeof testParts>[1] = {}) {
    const source = new TestCostSource();
    const parts = await testParts(await databases.init(id), {
      costSources: [source],
      entities: [
        ...GROUPS,
        model('scoring', 'fraud', PORTABLE),
        model('ranking', 'growth', BOUND),
      ],
      ...options,
    });
    await parts.catalogSync.reconcile();
    const { knex } = parts;
    return {
      ...parts,
      source,
      months: () => knex('cost_model_months').orderBy(['month', 'entity_ref']),
    };
  }

  it('say by model, deployment and month what a bill says of it', async () => {
    const { source, bill, months, knex } = await start();
    source.deliver('2026-11', '2026-11-20T06:00:00Z', [
      line('2026-11-18', '1.1', { item: { tag: 'scoring' }, billed: '2' }),
      line('2026-11-19', '2.2', { item: { tag: 'scoring' } }),
    ]);
    expect(await bill(source)).toBe(true);
    expect(await months()).toMatchObject([
      {
        entity_ref: SCORING,
        deployment: 'primary',
        role: 'primary',
        provider: 'aws',
        region: 'ap-southeast-1',
        service: 'Amazon SageMaker',
        source: 'test/bill',
        method: 'tag',
        split: '',
        currency: 'USD',
        tax: 0,
        month: '2026-11',
      },
    ]);
    expect(await costSums(knex('cost_model_months'), knex)).toEqual({
      USD: ['3.3', '4.2'],
    });
    expect(
      await costSums(
        knex('cost_model_days').where({ day: '2026-11-19' }),
        knex,
      ),
    ).toEqual({ USD: ['2.2', '2.2'] });
    expect(await costSums(knex('cost_model_current'), knex)).toEqual({
      USD: ['3.3', '4.2'],
    });
    expect(
      await costSums(
        knex('cost_team_months').where({ owner_ref: 'group:default/fraud' }),
        knex,
      ),
    ).toEqual({ USD: ['3.3', '4.2'] });
    expect(await knex('cost_as_of')).toMatchObject([
      { as_of: '2026-11-19', first_day: '2026-11-18' },
    ]);
    expect(await bill(source)).toBe(false);
  });
});

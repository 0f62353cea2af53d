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
import { isSettling } from '../queries/isSettling';

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

  it('are settling from when a bill or a model has changed until they are made', async () => {
    const { source, ingester, settler, catalog, catalogSync, knex } =
      await start();
    const settling = () => isSettling(knex, {});
    await settler.settle();
    expect(await settling()).toBe(false);
    source.deliver('2026-11', '2026-11-20T06:00:00Z', [
      line('2026-11-18', '1.1', { item: { tag: 'late' } }),
    ]);
    await ingester.ingest(source, new AbortController().signal);
    expect(await settling()).toBe(true);
    await settler.settle();
    expect(await settling()).toBe(false);
    catalog.entities.push(model('late', 'fraud', PORTABLE));
    await catalogSync.reconcile();
    expect(await settling()).toBe(true);
    await settler.settle();
    expect(await settling()).toBe(false);
  });

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

  it('write nothing when nothing changed', async () => {
    const { source, bill, knex, settler } = await start();
    source.deliver('a', '2026-11-20T06:00:00Z', [
      line('2026-11-19', '1', { item: { tag: 'scoring' } }),
    ]);
    await bill(source);
    const before = await knex('cost_state').first();
    await settler.settle();
    expect(await knex('cost_state').first()).toEqual(before);
  });

  it('attribute their history to models that are registered late, and nothing to models that are gone', async () => {
    const { source, bill, months, catalog, catalogSync, settler, knex } =
      await start();
    source.deliver('a', '2026-11-20T06:00:00Z', [
      line('2026-03-02', '4', { item: { tag: 'late' } }),
      line('2026-11-19', '5', { item: { tag: 'late' } }),
    ]);
    await bill(source);
    expect(await months()).toEqual([]);
    expect(await costSums(knex('cost_rest_current'), knex)).toEqual({
      USD: ['5', '5'],
    });

    catalog.entities.push(model('late', 'growth', BOUND));
    await catalogSync.reconcile();
    await settler.settle();
    expect((await months()).map(row => [row.entity_ref, row.month])).toEqual([
      ['component:default/late', '2026-03'],
      ['component:default/late', '2026-11'],
    ]);
    expect(await knex('cost_rest_current')).toEqual([]);

    catalog.entities = catalog.entities.filter(
      entity => entity.metadata.name !== 'late',
    );
    await catalogSync.reconcile();
    await settler.settle();
    expect(await months()).toEqual([]);
    expect(await knex('cost_team_months')).toEqual([]);
    expect(await costSums(knex('cost_rest_current'), knex)).toEqual({
      USD: ['5', '5'],
    });
  });

  it('follow a model to its new owner', async () => {
    const { source, bill, catalog, catalogSync, settler, knex } = await start();
    source.deliver('a', '2026-11-20T06:00:00Z', [
      line('2026-11-19', '5', { item: { tag: 'scoring' } }),
    ]);
    await bill(source);
    catalog.entities = [
      ...GROUPS,
      model('scoring', 'growth', PORTABLE, { etag: 'moved' }),
    ];
    await catalogSync.reconcile();
    await settler.settle();
    expect(await knex('cost_team_months')).toMatchObject([
      { owner_ref: 'group:default/growth', month: '2026-11' },
    ]);
  });

  it('show a pool for the team whose account it is', async () => {
    const { source, bill, knex } = await start({
      config: {
        multicloudMl: { costs: { accounts: { '111122223333': 'fraud' } } },
      },
    });
    source.deliver('a', '2026-11-20T06:00:00Z', [
      line('2026-11-19', '5', { item: { resourceId: 'arn:someone' } }),
    ]);
    await bill(source);
    expect(await knex('cost_rest_current')).toMatchObject([
      { method: 'pool', group_ref: 'group:default/fraud' },
    ]);
  });

  it('are made again after a crash half way', async () => {
    const { source, bill, months, settler, knex } = await start();
    source.deliver('a', '2026-11-20T06:00:00Z', [
      line('2026-10-19', '5', { item: { tag: 'scoring' } }),
      line('2026-11-19', '5', { item: { tag: 'scoring' } }),
    ]);
    // One of the tables cannot be written, after others were.
    await knex.schema.renameTable('cost_rest_current', 'away');
    await expect(bill(source)).rejects.toThrow('cost_rest_current');
    await knex.schema.renameTable('away', 'cost_rest_current');
    expect(await knex('cost_model_current')).toEqual([]);
    await settler.settle();
    expect(await months()).toHaveLength(2);
    expect(await knex('cost_model_current')).toHaveLength(1);
  });

  it('keep two years by month and a hundred days by day', async () => {
    const { source, bill, months, knex } = await start();
    source.deliver('a', '2026-11-20T06:00:00Z', [
      line('2024-11-30', '1', { item: { tag: 'scoring' } }),
      line('2024-12-01', '1', { item: { tag: 'scoring' } }),
      line('2026-08-11', '1', { item: { tag: 'scoring' } }),
      line('2026-08-12', '1', { item: { tag: 'scoring' } }),
      line('2026-11-19', '1', { item: { tag: 'scoring' } }),
    ]);
    await bill(source);
    expect((await months()).map(row => row.month)).toEqual([
      '2024-12',
      '2026-08',
      '2026-11',
    ]);
    const days = await knex('cost_model_days').orderBy('day');
    expect(days.map(row => row.day)).toEqual(['2026-08-12', '2026-11-19']);

    // A day passes; the earlier one is dropped, and comes back when the bill does.
    const next = line('2026-11-20', '1', { item: { tag: 'scoring' } });
    source.deliver('b', '2026-11-21T06:00:00Z', [next]);
    await bill(source);
    expect(await knex('cost_model_days').min({ day: 'day' })).toEqual([
      { day: '2026-11-19' },
    ]);
    source.deliver('b', '2026-11-22T06:00:00Z', []);
    await bill(source);
    expect(await knex('cost_model_days').min({ day: 'day' })).toEqual([
      { day: '2026-08-12' },
    ]);
  });
});

describe.each(databases.eachSupportedId())('run-rates from bills on %s', id => {
  const daily = (amount: string, more: Parameters<typeof line>[2] = {}) =>
    Array.from({ length: 30 }, (_, index) =>
      line(
        new Date(Date.UTC(2026, 9, 21 + index)).toISOString().slice(0, 10),
        amount,
        { ...more, item: { tag: 'scoring', ...more.item } },
      ),
    );

  async function start(config = {}) {
    const source = new TestCostSource();
    const parts = await testParts(await databases.init(id), {
      costSources: [source],
      entities: [...GROUPS, model('scoring', 'fraud', PORTABLE)],
      config,
    });
    await parts.catalogSync.reconcile();
    parts.published.length = 0;
    return {
      ...parts,
      source,
      assessed: () =>
        parts
          .knex('assessments')
          .select('cost_micros', 'cost_currency', 'projection')
          .first(),
    };
  }

  it('outrank what the entity states, and are published once their three digits change', async () => {
    const { source, bill, assessed, published, inputs, time } = await start();
    expect(Number((await assessed()).cost_micros)).toBe(1_000_000_000);

    source.deliver('a', '2026-11-20T06:00:00Z', daily('100'));
    await bill(source);
    // 30 days of 100, in a month of 30.4375 days: 3043.75.
    const row = await assessed();
    expect(Number(row.cost_micros)).toBe(3_040_000_000);
    expect(JSON.parse(row.projection).monthlyCost).toBe('3040 USD');
    expect(published).toHaveLength(1);
    expect((await inputs.loadOne(SCORING, time.now))?.input.cost).toEqual({
      amount: 3040,
      currency: 'USD',
      asOf: '2026-11-19',
      source: 'test/bill',
    });

    source.deliver('a', '2026-11-20T07:00:00Z', daily('100.01'));
    await bill(source);
    expect(published).toHaveLength(1);
    source.deliver('a', '2026-11-20T08:00:00Z', daily('101'));
    await bill(source);
    expect(published).toHaveLength(2);

    source.deliver('a', '2026-11-20T09:00:00Z', []);
    await bill(source);
    expect(Number((await assessed()).cost_micros)).toBe(1_000_000_000);
  });

  it('leave tax out, and take one currency of several', async () => {
    const { source, bill, assessed, inputs, time } = await start();
    source.deliver('a', '2026-11-20T06:00:00Z', [
      ...daily('100', { currency: 'SGD' }),
      ...daily('50', { currency: 'SGD', item: { tax: true } }),
      ...daily('9000').slice(0, 10),
    ]);
    await bill(source);
    expect(await assessed()).toMatchObject({ cost_currency: 'SGD' });
    expect((await inputs.loadOne(SCORING, time.now))?.input.cost).toMatchObject(
      { amount: 3040, currency: 'SGD', otherCurrencies: ['USD'] },
    );
  });

  it('are in the home currency where there is a rate for every one', async () => {
    const { source, bill, inputs, time } = await start({
      multicloudMl: {
        costs: {
          currency: 'USD',
          rates: [{ month: '2026-10', from: 'USD', to: 'SGD', rate: '1.25' }],
        },
      },
    });
    const cost = async () =>
      (await inputs.loadOne(SCORING, time.now))?.input.cost;
    source.deliver('a', '2026-11-20T06:00:00Z', [
      ...daily('100', { currency: 'SGD' }),
      ...daily('20'),
    ]);
    await bill(source);
    expect(await cost()).toMatchObject({
      amount: 3040,
      currency: 'USD',
      convertedFrom: ['SGD'],
    });

    source.deliver('b', '2026-11-20T06:00:00Z', [
      ...daily('1', { currency: 'VND', billingPeriod: '2026-12' }),
    ]);
    await bill(source);
    expect(await cost()).not.toHaveProperty('convertedFrom');
    expect(await cost()).toHaveProperty('otherCurrencies');
  });

  it('are none where credits outweigh costs', async () => {
    const { source, bill, assessed } = await start();
    source.deliver('a', '2026-11-20T06:00:00Z', daily('-1'));
    await bill(source);
    expect(Number((await assessed()).cost_micros)).toBe(1_000_000_000);
  });

  it('stay out of the catalog where the adopter wants that', async () => {
    const { source, bill, assessed } = await start({
      multicloudMl: { costs: { annotation: false } },
    });
    source.deliver('a', '2026-11-20T06:00:00Z', daily('100'));
    await bill(source);
    const { projection, cost_micros } = await assessed();
    expect(JSON.parse(projection).monthlyCost).toBeUndefined();
    expect(Number(cost_micros)).toBe(3_040_000_000);
  });
});

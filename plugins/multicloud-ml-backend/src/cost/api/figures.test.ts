import type {
  CostOverview,
  ModelCost,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import request from 'supertest';
import {
  type TestCost,
  type TestRest,
  insertCosts,
} from '../../__testUtils__/insertCosts';
import {
  BOUND,
  GROUPS,
  PORTABLE,
  model,
} from '../../__testUtils__/organisation';
import { BASE, startPlugin } from '../../__testUtils__/startPlugin';
import { testDatabases } from '../../__testUtils__/testDatabases';

jest.setTimeout(60_000);
const databases = testDatabases();

const RATES = [
  { month: '2026-10', from: 'SGD', to: 'USD', rate: '0.5' },
  { month: '2026-11', from: 'SGD', to: 'USD', rate: '0.75' },
];
const NOW = '2026-11-18';
const BEFORE = '2026-10-10';
const scoring = { model: 'scoring' };
const ranking = { model: 'ranking' };

describe.each(databases.eachSupportedId())('costs on %s', id => {
  let plugin: Awaited<ReturnType<typeof startPlugin>> | undefined;
  afterEach(async () => {
    await plugin?.stop();
    plugin = undefined;
  });

  async function start(
    costs: TestCost[],
    about: { rest?: TestRest[]; firstDay?: string } = {},
  ) {
    const knex = await databases.init(id);
    const started = await startPlugin({
      knex,
      config: { multicloudMl: { costs: { rates: RATES } } },
      entities: [
        ...GROUPS,
        model('scoring', 'fraud', { ...PORTABLE, monthlyCost: undefined }),
        model('ranking', 'growth', BOUND),
      ],
    });
    plugin = started;
    await started.reconcile();
    await insertCosts(knex, costs, about);
    const get = async (path: string) =>
      request(started.server).get(`${BASE}${path}`);
    return {
      knex,
      get,
      overview: async (query = ''): Promise<CostOverview> =>
        (await get(`/costs${query}`)).body,
      model: async (name: string, query = ''): Promise<ModelCost> =>
        (await get(`/models/component/default/${name}/cost${query}`)).body,
    };
  }

  it('are empty, not zero, without any bill', async () => {
    const { overview, model: one, get } = await start([]);
    expect(await overview()).toMatchObject({
      terms: { basis: 'effective', tax: 'excluded' },
      totals: [],
      models: 2,
      // Of ranking a person says what it costs.
      costUnknown: 1,
      entered: [{ amount: '300', currency: 'SGD', models: 1 }],
      methods: [],
      months: [],
      movers: [],
      freshness: [],
    });
    const answer = await one('scoring');
    expect(answer).toMatchObject({ runRate: [], months: [], days: [] });
    expect(answer.entered).toBeUndefined();
    expect(answer.terms.asOf).toBeUndefined();
    expect((await one('ranking')).entered).toEqual({
      amount: '300',
      currency: 'SGD',
    });
    expect((await get('/costs/unattributed')).body).toMatchObject({
      items: [],
      totalItems: 0,
    });
    expect((await get('/costs/export')).text.trim().split('\n')).toHaveLength(
      1,
    );
  });

  it('add up to the last decimal and never across currencies', async () => {
    const { overview, model: one } = await start([
      { ...scoring, day: NOW, effective: '0.1' },
      { ...scoring, day: NOW, effective: '0.2', deployment: 'standby' },
      { ...scoring, day: '2026-11-01', effective: '0.000000000000000001' },
      { ...ranking, day: NOW, effective: '900000000000' },
      { ...ranking, day: NOW, effective: '-5', currency: 'IDR' },
    ]);
    const fleet = await overview();
    expect(fleet.totals).toEqual([
      { amount: '-5', currency: 'IDR', previous: '0' },
      {
        amount: '900000000000.300000000000000001',
        currency: 'USD',
        previous: '0',
      },
    ]);
    expect(fleet.by.provider).toEqual([
      { key: 'aws', amount: '-5', currency: 'IDR', previous: '0', models: 1 },
      {
        key: 'aws',
        amount: '900000000000.300000000000000001',
        currency: 'USD',
        previous: '0',
        models: 2,
      },
    ]);
    expect((await one('scoring')).methods).toMatchObject([
      { amount: '0.300000000000000001', currency: 'USD' },
    ]);
  });

  it('read the basis and the tax that are asked for', async () => {
    const { overview } = await start([
      { ...scoring, day: NOW, effective: '10', billed: '12' },
      { ...scoring, day: NOW, effective: '1', billed: '2', tax: 1 },
    ]);
    const total = async (query: string) =>
      (await overview(query)).totals[0].amount;
    expect(await total('')).toBe('10');
    expect(await total('?basis=billed')).toBe('12');
    expect(await total('?tax=included')).toBe('11');
    expect(await total('?basis=billed&tax=included')).toBe('14');
  });

  it('count each model once in a group, whatever it is made of', async () => {
    const place = { provider: 'gcp', region: 'asia-southeast1' };
    const { overview } = await start([
      { ...scoring, day: NOW, effective: '1' },
      { ...scoring, day: NOW, effective: '2', service: 'Amazon EKS' },
      { ...scoring, day: NOW, effective: '4', region: '' },
      { ...scoring, day: NOW, effective: '8', ...place, service: 'Vertex AI' },
      { ...ranking, day: NOW, effective: '16', method: 'tag' },
    ]);
    const { by } = await overview();
    const brief = (groups: CostOverview['by']['site']) =>
      groups.map(({ key, amount, models }) => [key, amount, models]);
    expect(brief(by.provider)).toEqual([
      ['aws', '23', 2],
      ['gcp', '8', 1],
    ]);
    expect(brief(by.site)).toEqual([
      ['aws/ap-southeast-1', '19', 2],
      ['gcp/asia-southeast1', '8', 1],
      ['unknown', '4', 1],
    ]);
    expect(brief(by.service)).toEqual([
      ['Amazon SageMaker', '21', 2],
      ['Vertex AI', '8', 1],
      ['Amazon EKS', '2', 1],
    ]);
    expect(brief(by.tier)).toEqual([
      ['T2', '16', 1],
      ['T1', '15', 1],
    ]);
  });

  it('say how much was attributed, and how', async () => {
    const { overview } = await start(
      [
        { ...scoring, day: NOW, effective: '60', method: 'tag' },
        { ...ranking, day: NOW, effective: '20', method: 'resource' },
      ],
      {
        rest: [
          { method: 'pool', effective: '15', group: 'group:default/fraud' },
          { method: 'unattributed', effective: '5' },
        ],
      },
    );
    expect((await overview()).methods).toEqual([
      { method: 'tag', amount: '60', currency: 'USD', share: 60 },
      { method: 'resource', amount: '20', currency: 'USD', share: 20 },
      { method: 'pool', amount: '15', currency: 'USD', share: 15 },
      { method: 'unattributed', amount: '5', currency: 'USD', share: 5 },
    ]);
    const team = await overview('?team=group:default/risk');
    expect(team).toMatchObject({ groupRef: 'group:default/risk', models: 1 });
    expect(team.methods).toEqual([
      { method: 'tag', amount: '60', currency: 'USD', share: 80 },
      { method: 'pool', amount: '15', currency: 'USD', share: 20 },
    ]);
  });

  it('tell apart what people say of models that no bill names', async () => {
    const { overview } = await start([
      { ...scoring, day: NOW, effective: '4' },
    ]);
    const fleet = await overview();
    expect(fleet.totals).toMatchObject([{ amount: '4', currency: 'USD' }]);
    expect(fleet.entered).toEqual([
      { amount: '300', currency: 'SGD', models: 1 },
    ]);
    expect((await overview('?currency=USD')).entered).toEqual([
      { amount: '225', currency: 'USD', models: 1 },
    ]);
    expect((await overview('?team=group:default/risk')).entered).toEqual([]);
  });

  it('convert each amount at the rate of its month, and name what has none', async () => {
    const { overview, model: one } = await start([
      { ...scoring, day: NOW, effective: '4', currency: 'SGD' },
      { ...scoring, day: BEFORE, effective: '4', currency: 'SGD' },
      { ...scoring, day: NOW, effective: '1' },
      { ...ranking, day: NOW, effective: '7', currency: 'IDR' },
    ]);
    const { entered, totals, months, terms, movers } = await overview(
      '?currency=usd',
    );
    expect(entered).toEqual([]);
    expect(totals).toEqual([
      { amount: '7', currency: 'IDR', previous: '0' },
      { amount: '4', currency: 'USD', previous: '3' },
    ]);
    expect(
      months.map(({ month, amount, currency }) => [month, amount, currency]),
    ).toEqual([
      ['2026-10', '2', 'USD'],
      ['2026-11', '7', 'IDR'],
      ['2026-11', '4', 'USD'],
    ]);
    expect(terms.conversion).toEqual({
      to: 'USD',
      rates: [
        { from: 'SGD', month: '2026-10', rate: '0.5' },
        { from: 'SGD', month: '2026-11', rate: '0.75' },
      ],
      missing: ['IDR'],
    });
    expect(
      movers.map(({ entityRef, change, currency }) => [
        entityRef,
        change,
        currency,
      ]),
    ).toEqual([
      ['component:default/ranking', '7', 'IDR'],
      ['component:default/scoring', '1', 'USD'],
    ]);
    expect((await one('scoring', '?currency=USD')).runRate).toEqual([
      {
        amount: '4.058333333333333333',
        currency: 'USD',
        previous: '3.04375',
      },
    ]);
  });

  it('name the largest changes first, with the cause that the bill shows', async () => {
    const { overview } = await start([
      { ...scoring, day: BEFORE, effective: '10' },
      { ...scoring, day: NOW, effective: '10' },
      { ...scoring, day: NOW, effective: '90', deployment: 'standby' },
      { ...ranking, day: BEFORE, effective: '200' },
      { ...ranking, day: NOW, effective: '170' },
    ]);
    const { movers } = await overview();
    expect(movers).toMatchObject([
      {
        entityRef: 'component:default/scoring',
        tier: 'T1',
        amount: '100',
        previous: '10',
        change: '90',
        cause: { kind: 'new-deployment', deployment: 'standby' },
      },
      {
        entityRef: 'component:default/ranking',
        amount: '170',
        previous: '200',
        change: '-30',
      },
    ]);
  });

  it('compare nothing with days that no bill covers', async () => {
    const { overview, model: one } = await start(
      [{ ...scoring, day: NOW, effective: '10' }],
      { firstDay: '2026-10-01' },
    );
    const fleet = await overview();
    expect(fleet.totals).toEqual([{ amount: '10', currency: 'USD' }]);
    expect(fleet.by.tier).toEqual([
      { key: 'T1', amount: '10', currency: 'USD', models: 1 },
    ]);
    expect(fleet.movers).toEqual([]);
    expect((await one('scoring')).runRate[0]).not.toHaveProperty('previous');
  });

  it('show a day without a line as 0 where the bill covers it, else not at all', async () => {
    const { model: one, knex } = await start([
      { ...scoring, day: NOW, effective: '3' },
      { ...scoring, day: '2026-11-10', effective: '2' },
    ]);
    await knex('cost_parts').where({ day: '2026-11-12' }).delete();
    await knex('cost_parts')
      .where({ day: '2026-11-13' })
      .update({ delivery_id: 0 });
    await knex('cost_anomalies').insert({
      entity_ref: 'component:default/scoring',
      day: NOW,
      currency: 'USD',
      amount: '3',
      expected: '1.5',
    });
    const { days, terms } = await one('scoring');
    expect(terms).toMatchObject({
      asOf: NOW,
      period: { from: '2026-10-20', to: NOW },
      previousPeriod: { from: '2026-09-20', to: '2026-10-19' },
    });
    expect(days).toHaveLength(28);
    expect(days.find(day => day.day === '2026-11-10')?.amount).toBe('2');
    expect(days.find(day => day.day === '2026-11-11')?.amount).toBe('0');
    expect(days.map(day => day.day)).not.toContain('2026-11-12');
    expect(days.map(day => day.day)).not.toContain('2026-11-13');
    expect(days.at(-1)).toEqual({
      day: NOW,
      amount: '3',
      currency: 'USD',
      anomaly: { expected: '1.5' },
    });
    expect((await one('scoring', '?basis=billed')).days.at(-1)).toEqual({
      day: NOW,
      amount: '3',
      currency: 'USD',
    });
  });

  it('tell months, roles and the forecast of a model', async () => {
    const { model: one } = await start([
      { ...scoring, day: '2026-09-30', effective: '5' },
      { ...scoring, day: NOW, effective: '12' },
      {
        ...scoring,
        day: NOW,
        effective: '6',
        deployment: 'standby',
        role: 'standby',
        method: 'parent',
        split: 'hours',
      },
      { ...scoring, day: NOW, effective: '1', deployment: '', role: 'unknown' },
    ]);
    const { months, roles, methods, forecast } = await one('scoring');
    expect(
      months.map(({ month, deployment, amount, partial }) => [
        month,
        deployment,
        amount,
        partial,
      ]),
    ).toEqual([
      ['2026-09', 'primary', '5', false],
      ['2026-11', undefined, '1', true],
      ['2026-11', 'primary', '12', true],
      ['2026-11', 'standby', '6', true],
    ]);
    expect(roles).toEqual([
      { role: 'primary', amount: '12.175', currency: 'USD' },
      { role: 'standby', amount: '6.0875', currency: 'USD' },
      { role: 'unknown', amount: '1.014583333333333333', currency: 'USD' },
    ]);
    expect(
      methods.map(({ method, split, amount }) => [method, split, amount]),
    ).toEqual([
      ['resource', undefined, '13'],
      ['parent', 'hours', '6'],
    ]);
    expect(forecast).toMatchObject([
      { month: '2026-11', soFar: '19', currency: 'USD' },
    ]);
    expect(Number(forecast[0].amount)).toBeGreaterThan(19);
  });

  it('say why a bill is not up to date', async () => {
    const { overview, knex } = await start([
      { ...scoring, day: NOW, effective: '1' },
    ]);
    const stale = async () => (await overview()).freshness[0].stale;
    await knex('cost_as_of').update({
      as_of: new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10),
    });
    expect(await stale()).toBeUndefined();
    await knex('cost_deliveries').insert(
      ['read', 'refused'].map((state, index) => ({
        id: index + 1,
        source: 'test/aws',
        key: state,
        fingerprint: '1',
        delivered_at: '2026-11-19T06:00:00.000Z',
        read_at: `2026-11-19T0${7 + index}:00:00.000Z`,
        state,
        rows: 0,
        bad_rows: 0,
        problems: '[]',
      })),
    );
    expect(await stale()).toContain('was refused');
    await knex('cost_sources').insert({
      source: 'test/aws',
      last_attempt_at: '2026-11-19T09:00:00.000Z',
      failure: 'the bucket denies',
    });
    expect(await stale()).toContain('the bucket denies');
    await knex('cost_as_of').update({ as_of: '2026-11-01' });
    expect(await stale()).toContain('2026-11-01');
  });

  it.each([
    ['/costs?basis=net', 'effective, billed'],
    ['/costs?tax=some', 'excluded, included'],
    ['/costs?currency=US', 'ISO 4217'],
    ['/costs?currency=XYZ', 'ISO 4217'],
    ['/costs?team=risk', 'group:default/risk-ml'],
    ['/costs?colour=red', 'colour'],
    ['/costs?basis=billed&basis=effective', 'basis'],
    ['/models/component/default/scoring/cost?basis=net', 'effective, billed'],
    ['/models/component/default/scoring/cost?team=x', 'team'],
    ['/costs/unattributed?method=tag', 'pool, unattributed'],
    ['/costs/unattributed?limit=0', 'limit'],
    ['/costs/unattributed?cursor=nonsense', 'cursor'],
    ['/costs/export?currency=%3Dcmd', 'ISO 4217'],
    ['/costs/sources?basis=billed', 'basis'],
  ])('refuse %s and say what is allowed', async (path, said) => {
    const { get } = await start([]);
    const { status, body } = await get(path);
    expect(status).toBe(400);
    expect(body.error.message).toContain(said);
  });

  it('of a group or model that does not exist are not found', async () => {
    const { get } = await start([]);
    expect((await get('/costs?team=group:default/nobody')).status).toBe(404);
    expect((await get('/models/component/default/none/cost')).status).toBe(404);
  });
});

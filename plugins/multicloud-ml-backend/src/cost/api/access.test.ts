import { mockCredentials } from '@backstage/backend-test-utils';
import {
  type CostOverview,
  costReadPermission,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import request from 'supertest';
import { insertCosts } from '../../__testUtils__/insertCosts';
import {
  BOUND,
  GROUPS,
  PORTABLE,
  group,
  model,
} from '../../__testUtils__/organisation';
import { BASE, startPlugin } from '../../__testUtils__/startPlugin';
import { testDatabases } from '../../__testUtils__/testDatabases';
import {
  createModelConditionalDecision,
  modelConditions,
} from '../../permissions';

jest.setTimeout(60_000);
const databases = testDatabases();

const header = {
  user: mockCredentials.user.header(),
  service: mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(),
    targetPluginId: 'multicloud-ml',
  }),
  none: mockCredentials.none.header(),
};
const EVERY_ROUTE = [
  '/models/component/default/scoring/cost',
  '/costs',
  '/costs?team=group:default/leads',
  '/costs/unattributed',
  '/costs/unattributed?team=group:default/leads',
  '/costs/export',
  '/costs/export?team=group:default/leads',
  '/costs/sources',
];
/** What the catalog hides from users with conditions, and the cost that only some may see. */
const SECRET = /classified|default\/hidden|HIDDEN|8191/;
const OTHERS = /ranking|4093/;

describe.each(databases.eachSupportedId())('who may see costs on %s', id => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    const knex = await databases.init(id);
    plugin = await startPlugin({
      knex,
      entities: [
        ...GROUPS,
        group('hidden', { parent: 'leads' }),
        model('scoring', 'fraud', PORTABLE),
        model('ranking', 'growth', BOUND),
        model('classified', 'hidden', { ...PORTABLE, tier: 'T3' }),
      ],
    });
    await plugin.reconcile();
    await insertCosts(
      knex,
      [
        { model: 'scoring', effective: '111', day: '2026-11-18' },
        { model: 'ranking', effective: '4093', day: '2026-11-18' },
        { model: 'classified', effective: '8191', day: '2026-11-18' },
        { model: 'scoring', effective: '10', day: '2026-10-01' },
        { model: 'ranking', effective: '40.93', day: '2026-10-01' },
        { model: 'classified', effective: '8191.7', day: '2026-10-01' },
      ],
      {
        rest: [
          { method: 'pool', effective: '5', group: 'group:default/fraud' },
          {
            method: 'pool',
            effective: '8191.1',
            group: 'group:default/hidden',
          },
          { method: 'unattributed', effective: '1000' },
        ],
      },
    );
    await knex('cost_anomalies').insert(
      ['scoring', 'ranking', 'classified'].map(name => ({
        entity_ref: `component:default/${name}`,
        day: '2026-11-18',
        currency: 'USD',
        amount: { scoring: '111', ranking: '4093', classified: '8191' }[name],
        expected: '1',
      })),
    );
    plugin.catalog.hidden.add('component:default/classified');
    plugin.catalog.hidden.add('group:default/hidden');
  });
  afterAll(() => plugin.stop());
  beforeEach(() => {
    plugin.policy.read = 'allow';
    plugin.policy.denied.clear();
    plugin.policy.costs = undefined;
  });

  const get = (path: string, as: keyof typeof header = 'user') =>
    request(plugin.server)
      .get(`${BASE}${path}`)
      .set('Authorization', header[as]);
  const onlyFraud = () =>
    createModelConditionalDecision(
      costReadPermission,
      modelConditions.isOwner({ claims: ['group:default/fraud'] }),
    );
  const total = (costs: CostOverview) => costs.totals.map(sum => sum.amount);

  it.each(EVERY_ROUTE)('%s: nobody without credentials', async path => {
    expect((await get(path, 'none')).status).toBe(401);
  });

  it.each(EVERY_ROUTE)('%s: services', async path => {
    expect((await get(path, 'service')).status).toBe(200);
  });

  it.each(EVERY_ROUTE)('%s: users who may see costs', async path => {
    expect((await get(path)).status).toBe(200);
  });

  it.each(EVERY_ROUTE)('%s: not users who may not', async path => {
    plugin.policy.denied.add(costReadPermission.name);
    const { status, text } = await get(path);
    expect(status).toBe(403);
    expect(text).toContain('multicloud-ml.cost.read');
    expect(text).not.toMatch(/scoring"|111/);
  });

  it.each(EVERY_ROUTE)('%s: nothing of what the catalog hides', async path => {
    plugin.policy.read = 'conditional';
    const { status, text } = await get(path);
    expect(status).toBe(path === '/costs/unattributed' ? 403 : 200);
    expect(text).not.toMatch(SECRET);
  });

  it.each(EVERY_ROUTE)(
    '%s: nothing of what the decision leaves out',
    async path => {
      plugin.policy.costs = onlyFraud;
      const { status, text } = await get(path);
      expect(status).toBe(path.startsWith('/costs/unattributed') ? 403 : 200);
      expect(text).not.toMatch(SECRET);
      expect(text).not.toMatch(OTHERS);
    },
  );

  it.each(EVERY_ROUTE)('%s: nothing of either', async path => {
    plugin.policy.read = 'conditional';
    plugin.policy.costs = () =>
      createModelConditionalDecision(costReadPermission, {
        not: modelConditions.hasTier({ tiers: ['T2'] }),
      });
    const { text } = await get(path);
    expect(text).not.toMatch(SECRET);
    expect(text).not.toMatch(OTHERS);
  });

  it('adds up exactly what is left', async () => {
    expect(total((await get('/costs')).body)).toEqual(['12395']);
    plugin.policy.read = 'conditional';
    expect(total((await get('/costs')).body)).toEqual(['4204']);
    plugin.policy.costs = onlyFraud;
    const { body } = await get('/costs?team=group:default/leads');
    expect(total(body)).toEqual(['111']);
    expect(body.models).toBe(1);
    expect(body.months.map((one: { amount: string }) => one.amount)).toEqual([
      '10',
      '111',
    ]);
    expect(body.anomalies).toHaveLength(1);
  });

  it.each([
    ['allow', undefined, '', 'everything', '9196.1'],
    ['allow', undefined, '?team=group:default/leads', 'accounts', '8196.1'],
    ['conditional', undefined, '', 'hidden', undefined],
    ['conditional', undefined, '?team=group:default/leads', 'accounts', '5'],
    ['allow', onlyFraud, '', 'hidden', undefined],
    ['allow', onlyFraud, '?team=group:default/leads', 'hidden', undefined],
  ] as const)(
    'catalog %s, costs %s, /costs%s: pools and unattributed of %s',
    async (read, costs, query, restOf, sum) => {
      plugin.policy.read = read;
      plugin.policy.costs = costs;
      const { body }: { body: CostOverview } = await get(`/costs${query}`);
      expect(body.restOf).toBe(restOf);
      const rest = body.methods
        .filter(({ method }) => ['pool', 'unattributed'].includes(method))
        .reduce((all, { amount }) => all + Number(amount), 0);
      expect(rest).toBeCloseTo(Number(sum ?? 0), 9);
    },
  );

  it('tells a hidden model and a missing one apart by nothing', async () => {
    plugin.policy.read = 'conditional';
    const hidden = await get('/models/component/default/classified/cost');
    const missing = await get('/models/component/default/missing/cost');
    expect([hidden.status, missing.status]).toEqual([404, 404]);
    expect(hidden.body.error.message.replace('classified', 'missing')).toBe(
      missing.body.error.message,
    );
    const team = await get('/costs?team=group:default/hidden');
    expect(team.status).toBe(404);
  });

  it('refuses the cost of a model that the decision leaves out', async () => {
    plugin.policy.costs = onlyFraud;
    const { status, text } = await get(
      '/models/component/default/ranking/cost',
    );
    expect(status).toBe(403);
    expect(text).not.toContain('4093');
  });

  it('leaves costs out of every other route, and says so', async () => {
    plugin.policy.denied.add(costReadPermission.name);
    const list = await get('/models');
    expect(list.body).toMatchObject({ totalItems: 3, costHidden: true });
    expect(list.text).not.toContain('monthlyCost');
    expect((await get('/models?sort=cost')).status).toBe(403);

    const one = await get('/models/component/default/scoring');
    expect(one.body.permissions.readCost).toBe(false);
    expect(one.text).not.toMatch(/monthlyCost|1000/);

    const card = await get('/teams/group/default/leads/scorecard');
    expect(card.body.costHidden).toBe(true);
    expect(card.body.rollup).toMatchObject({
      models: 3,
      cost: [],
      costUnknown: 0,
      portabilityByCost: [],
    });
    expect(card.body.subTeams.map((team: { cost: [] }) => team.cost)).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('leaves out of them what a decision with conditions leaves out', async () => {
    plugin.policy.costs = onlyFraud;
    const { body } = await get('/models?sort=cost&order=desc');
    expect(
      body.items.map((item: { entityRef: string; monthlyCost?: object }) => [
        item.entityRef,
        item.monthlyCost,
      ]),
    ).toEqual([
      ['component:default/scoring', { amount: 1000, currency: 'USD' }],
      ['component:default/ranking', undefined],
      ['component:default/classified', undefined],
    ]);
    expect(body.costHidden).toBe(true);

    const card = await get('/teams/group/default/leads/scorecard');
    expect(card.body.rollup.cost).toEqual([
      { provider: 'aws', currency: 'USD', amount: 1000, models: 1 },
    ]);
    expect(card.body.rollup.costUnknown).toBe(0);
    expect(card.body.costHidden).toBe(true);
    const own = await get('/teams/group/default/fraud/scorecard');
    expect(own.body.costHidden).toBeUndefined();
    const { text } = await get('/models/component/default/ranking');
    expect(text).not.toMatch(/monthlyCost|300/);
  });

  it('says nothing of hidden costs where all may be seen', async () => {
    expect((await get('/models')).body.costHidden).toBeUndefined();
    const card = await get('/teams/group/default/leads/scorecard');
    expect(card.body.costHidden).toBeUndefined();
    expect(card.body.rollup.cost).not.toEqual([]);
  });
});

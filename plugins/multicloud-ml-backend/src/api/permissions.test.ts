import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  BOUND,
  GROUPS,
  PORTABLE,
  group,
  model,
} from '../__testUtils__/organisation';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TestSource, seen } from '../__testUtils__/TestSource';
import { openapi } from './spec';

jest.setTimeout(60_000);
const databases = testDatabases();

const MODEL = '/models/component/default/scoring';
const DRILL = {
  type: 'failover',
  from: 'aws/ap-southeast-1',
  to: 'gcp/asia-southeast2',
  startedAt: '2026-11-01T00:00:00Z',
  recoveredAt: '2026-11-01T00:20:00Z',
  result: 'passed',
};
const EXEMPTION = {
  covers: 'recovery',
  reason: 'Retires soon.',
  until: new Date().toISOString().slice(0, 10),
};
const SIGHTING = { source: 'test/one', externalId: 'arn:scoring' };

/** One operation of the API and what it answers to whom: the status, unless said otherwise. */
interface RouteRow {
  /** `operationId` in the OpenAPI document. */
  operation: string;
  /** After `/v1`, of something that every user may see but who is denied the catalog; `{…}` is filled in by the test. */
  path: string;
  body?: object;
  /** To nobody in particular, where that is not 401. */
  none?: 200;
  /** To a user who may do everything. Asked once, and last, because it may change something. */
  user: number;
  /** To another plugin. */
  service: number;
  /** To a user who may read nothing of the catalog. */
  unseen: number;
  /** Without this permission the answer is 403, or `costless` where that is stated. */
  permission?: string;
  /** To a user who may see the cost of no model; the answer must then hold no cost. */
  costless?: number;
  /** The same about something that a user with conditions may not see: answered as if it did not exist. */
  hidden?: string;
  /** What the answer says of all models, and what of those that a user with conditions may see. */
  counts?: { all: RegExp; some: RegExp };
}

/** Every operation. One that is added to the OpenAPI document needs a row. */
const ROUTES: RouteRow[] = [
  {
    operation: 'ListModels',
    path: '/models',
    user: 200,
    service: 200,
    unseen: 200,
    costless: 200,
    counts: { all: /"totalItems":3/, some: /"totalItems":2/ },
  },
  {
    operation: 'GetFleet',
    path: '/fleet',
    user: 200,
    service: 200,
    unseen: 200,
    costless: 200,
    counts: { all: /"rollup":{"models":3/, some: /"rollup":{"models":2/ },
  },
  {
    operation: 'ListFacets',
    path: '/models/facets',
    user: 200,
    service: 200,
    unseen: 200,
    counts: {
      all: /{"value":"T1","models":2}/,
      some: /{"value":"T1","models":1}/,
    },
  },
  {
    operation: 'ExportModels',
    path: '/models/export?format=json',
    user: 200,
    service: 200,
    unseen: 200,
    costless: 200,
    counts: { all: /classified/, some: /ranking/ },
  },
  {
    operation: 'ListTeams',
    path: '/teams',
    user: 200,
    service: 200,
    unseen: 200,
    costless: 200,
    counts: {
      all: /"title":"LEADS","models":3/,
      some: /"title":"LEADS","models":2/,
    },
  },
  {
    operation: 'ListSites',
    path: '/sites',
    user: 200,
    service: 200,
    unseen: 200,
    costless: 200,
    counts: {
      all: /"region":"asia-southeast2",.*?"models":2,/,
      some: /"region":"asia-southeast2",.*?"models":1,/,
    },
  },
  {
    operation: 'GetAdherence',
    path: '/standard/adherence',
    user: 200,
    service: 200,
    unseen: 200,
    counts: { all: /^{"models":3/, some: /^{"models":2/ },
  },
  {
    operation: 'GetModel',
    path: MODEL,
    user: 200,
    service: 200,
    unseen: 404,
    costless: 200,
    hidden: '/models/component/default/classified',
  },
  {
    operation: 'ListDrills',
    path: `${MODEL}/drills`,
    user: 200,
    service: 200,
    unseen: 404,
    hidden: '/models/component/default/classified/drills',
  },
  {
    operation: 'RecordDrill',
    path: `${MODEL}/drills`,
    body: DRILL,
    user: 201,
    service: 403,
    unseen: 404,
    permission: 'multicloud-ml.drill.record',
    hidden: '/models/component/default/classified/drills',
  },
  {
    operation: 'ConfirmDrill',
    path: '/drills/{drill}/confirm',
    user: 200,
    service: 403,
    unseen: 404,
    permission: 'multicloud-ml.drill.confirm',
    hidden: '/drills/{hiddenDrill}/confirm',
  },
  {
    operation: 'ListExemptions',
    path: '/exemptions',
    user: 200,
    service: 200,
    unseen: 200,
    counts: { all: /"totalItems":4/, some: /"totalItems":3/ },
  },
  {
    operation: 'RequestExemption',
    path: `${MODEL}/exemptions`,
    body: EXEMPTION,
    user: 201,
    service: 403,
    unseen: 404,
    permission: 'multicloud-ml.exemption.request',
    hidden: '/models/component/default/classified/exemptions',
  },
  ...['Approve', 'Reject', 'Withdraw'].map((decision, index): RouteRow => {
    const name = decision.toLocaleLowerCase('en-US');
    return {
      operation: `${decision}Exemption`,
      path: `/exemptions/{exemption${index}}/${name}`,
      user: 200,
      service: 403,
      unseen: 404,
      permission: 'multicloud-ml.exemption.approve',
      hidden: `/exemptions/{hiddenExemption}/${name}`,
    };
  }),
  {
    operation: 'ListSightings',
    path: `${MODEL}/sightings`,
    user: 200,
    service: 200,
    unseen: 404,
    hidden: '/models/component/default/classified/sightings',
  },
  ...['Join', 'Release', 'Split'].map(
    (decision): RouteRow => ({
      operation: `${decision}Sighting`,
      path: `${MODEL}/sightings/${decision.toLocaleLowerCase('en-US')}`,
      body: SIGHTING,
      user: 200,
      service: 403,
      unseen: 404,
      permission: 'multicloud-ml.model.join',
      hidden: `/models/component/default/classified/sightings/${decision.toLocaleLowerCase(
        'en-US',
      )}`,
    }),
  ),
  {
    operation: 'GetScorecard',
    path: '/teams/group/default/leads/scorecard',
    user: 200,
    service: 200,
    unseen: 404,
    costless: 200,
    hidden: '/teams/group/default/hidden/scorecard',
    counts: { all: /"rollup":{"models":3/, some: /"rollup":{"models":2/ },
  },
  {
    operation: 'GetTeamTrend',
    path: '/teams/group/default/leads/trend',
    user: 200,
    service: 200,
    unseen: 404,
    hidden: '/teams/group/default/hidden/trend',
    counts: { all: /"models":3,/, some: /"models":2,/ },
  },
  {
    operation: 'GetFleetTrend',
    path: '/trend',
    user: 200,
    service: 200,
    unseen: 200,
    counts: { all: /"models":3,/, some: /"models":2,/ },
  },
  {
    operation: 'ListTransitions',
    path: '/history',
    user: 200,
    service: 200,
    unseen: 200,
    counts: { all: /classified/, some: /ranking/ },
  },
  {
    operation: 'GetModelHistory',
    path: `${MODEL}/history`,
    user: 200,
    service: 200,
    unseen: 404,
    hidden: '/models/component/default/classified/history',
  },
  {
    operation: 'GetModelCost',
    path: `${MODEL}/cost`,
    user: 200,
    service: 200,
    unseen: 404,
    costless: 403,
    hidden: '/models/component/default/classified/cost',
  },
  {
    operation: 'GetCosts',
    path: '/costs',
    user: 200,
    service: 200,
    unseen: 200,
    costless: 403,
  },
  {
    operation: 'ListUnattributedCosts',
    path: '/costs/unattributed',
    user: 200,
    service: 200,
    unseen: 403,
    costless: 403,
  },
  {
    operation: 'ExportCosts',
    path: '/costs/export',
    user: 200,
    service: 200,
    unseen: 200,
    costless: 403,
  },
  {
    operation: 'ListCostSources',
    path: '/costs/sources',
    user: 200,
    service: 200,
    unseen: 200,
    costless: 403,
  },
  {
    operation: 'GetStandard',
    path: '/standard',
    user: 200,
    service: 200,
    unseen: 200,
  },
  {
    operation: 'GetHealth',
    path: '/health',
    none: 200,
    user: 200,
    service: 200,
    unseen: 200,
  },
  {
    operation: 'ListSources',
    path: '/sources',
    user: 200,
    service: 200,
    unseen: 200,
    counts: { all: /"models":2,/, some: /"models":1,/ },
  },
  {
    operation: 'RunSource',
    path: '/sources/test/one/run',
    user: 202,
    service: 202,
    unseen: 404,
    permission: 'multicloud-ml.source.run',
  },
  {
    operation: 'ListProjections',
    path: '/projections',
    body: { entityRefs: ['component:default/scoring'] },
    user: 403,
    service: 200,
    unseen: 403,
  },
  {
    operation: 'ListRegistrations',
    path: '/registrations',
    user: 403,
    service: 200,
    unseen: 403,
  },
  {
    operation: 'YieldRegistration',
    path: '/registrations/yield',
    body: { entityRef: 'component:default/scoring' },
    user: 403,
    service: 200,
    unseen: 403,
  },
];

/** What the catalog hides from users with conditions. */
const SECRET = /classified|default\/hidden|HIDDEN/;
const MODELS = /default\/(scoring|ranking|classified)/;
/** What the models cost. */
const COST = /819181/;

const OPERATIONS = new Map(
  Object.entries(openapi.paths).flatMap(([template, methods]) =>
    Object.entries(methods ?? {}).map(([method, { operationId }]) => [
      String(operationId),
      { template, method },
    ]),
  ),
);

const header = {
  none: mockCredentials.none.header(),
  user: mockCredentials.user.header(),
  colleague: mockCredentials.user.header('user:default/colleague'),
  service: mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(),
    targetPluginId: 'multicloud-ml',
  }),
};

describe('the matrix', () => {
  it('has one row for every operation of the OpenAPI document', () => {
    expect(ROUTES.map(({ operation }) => operation).sort()).toEqual(
      [...OPERATIONS.keys()].sort(),
    );
  });

  it.each(ROUTES)('asks $operation where it is', ({ operation, path }) => {
    const template = OPERATIONS.get(operation)?.template ?? '';
    expect(`/v1${path}`.replace(/\?.*/, '')).toMatch(
      new RegExp(`^${template.replace(/{\w+}/g, '[^/]+')}$`),
    );
  });
});

describe.each(databases.eachSupportedId())('who may ask what, on %s', id => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;
  /** Ids that paths and bodies name in braces. */
  const made: Record<string, string> = {};

  beforeAll(async () => {
    const source = new TestSource();
    source.complete(
      ['classified', 'scoring'].map(name =>
        seen(name, { entityRef: `component:default/${name}` }),
      ),
    );
    const cost = { amount: 819181, currency: 'USD' };
    plugin = await startPlugin({
      knex: await databases.init(id),
      sources: [source],
      entities: [
        ...GROUPS,
        group('hidden', { parent: 'leads' }),
        model('scoring', 'fraud', { ...PORTABLE, monthlyCost: cost }),
        model('ranking', 'growth', BOUND),
        model('classified', 'hidden', { ...PORTABLE, tier: 'T1' }),
      ],
    });
    await plugin.reconcile();
    await plugin.poll('test/one');
    const drillOf = async (name: string) => {
      const path = `${BASE}/models/component/default/${name}/drills`;
      const recorded = await request(plugin.server)
        .post(path)
        .set('Authorization', header.colleague)
        .send(DRILL);
      return recorded.body.id;
    };
    made.drill = await drillOf('scoring');
    made.hiddenDrill = await drillOf('classified');
    const exemptionOf = async (name: string, covers: string) => {
      const path = `${BASE}/models/component/default/${name}/exemptions`;
      const requested = await request(plugin.server)
        .post(path)
        .set('Authorization', header.colleague)
        .send({ ...EXEMPTION, covers });
      return requested.body.id;
    };
    made.exemption0 = await exemptionOf('scoring', 'D10');
    made.exemption1 = await exemptionOf('scoring', 'D11');
    made.exemption2 = await exemptionOf('scoring', 'D12');
    made.hiddenExemption = await exemptionOf('classified', 'D10');
    plugin.catalog.hidden.add('component:default/classified');
    plugin.catalog.hidden.add('group:default/hidden');
  });

  afterAll(() => plugin.stop());

  beforeEach(() => {
    plugin.policy.read = 'allow';
    plugin.policy.denied.clear();
  });

  const filled = (text: string) =>
    text.replace(/{(\w+)}/g, (_, name: string) => made[name]);

  const send = (
    { operation, path, body }: Pick<RouteRow, 'operation' | 'path' | 'body'>,
    as: keyof typeof header,
  ) => {
    const url = `${BASE}${filled(path)}`;
    const asking = request(plugin.server);
    const sending =
      OPERATIONS.get(operation)?.method === 'get'
        ? asking.get(url)
        : asking.post(url);
    sending.set('Authorization', header[as]);
    return body
      ? sending.send(JSON.parse(filled(JSON.stringify(body))))
      : sending;
  };

  it.each(ROUTES)('$operation: nobody without credentials', async row => {
    expect((await send(row, 'none')).status).toBe(row.none ?? 401);
  });

  it.each(ROUTES)(
    '$operation: nothing to a user who may read nothing',
    async row => {
      plugin.policy.read = 'deny';
      const { status, text } = await send(row, 'user');
      expect(status).toBe(row.unseen);
      // A refusal quotes what was asked for.
      const answer = status === 200 ? text : '';
      expect(answer).not.toMatch(MODELS);
      expect(answer).not.toMatch(/"(totalItems|models)":\s*[1-9]/);
    },
  );

  it.each(ROUTES.filter(row => row.permission))(
    '$operation: refused without $permission',
    async ({ permission = '', ...row }) => {
      plugin.policy.denied.add(permission);
      expect((await send(row, 'user')).status).toBe(403);
    },
  );

  it.each(ROUTES.filter(row => row.costless))(
    '$operation: no cost to who may see none',
    async row => {
      plugin.policy.denied.add('multicloud-ml.cost.read');
      const { status, text } = await send(row, 'user');
      expect(status).toBe(row.costless);
      expect(text).not.toMatch(COST);
    },
  );

  it.each(ROUTES.filter(row => row.hidden))(
    '$operation: to a user with conditions what is hidden does not exist',
    async ({ hidden = '', ...row }) => {
      plugin.policy.read = 'conditional';
      const refused = await send({ ...row, path: hidden }, 'user');
      const missing = await send(
        {
          ...row,
          path: hidden.replace(/{\w+}|classified|hidden/, 'missing'),
        },
        'user',
      );
      expect(refused.status).toBe(404);
      expect(missing.status).toBe(404);
      const unnamed = (message: string) =>
        message
          .replace(made.hiddenDrill, 'it')
          .replace(made.hiddenExemption, 'it')
          .replace(/(classified|hidden|missing)/g, 'it');
      expect(unnamed(refused.body.error.message)).toBe(
        unnamed(missing.body.error.message),
      );
    },
  );

  it.each(ROUTES.filter(row => row.counts))(
    '$operation: to a user with conditions nothing hidden is counted',
    async row => {
      const everything = await send(row, 'user');
      expect(everything.text).toMatch(row.counts?.all ?? /^$/);

      plugin.policy.read = 'conditional';
      const part = await send(row, 'user');
      expect(part.status).toBe(200);
      expect(part.text).toMatch(row.counts?.some ?? /^$/);
      expect(part.text).not.toMatch(SECRET);
    },
  );

  it.each(ROUTES)('$operation: services, $service', async row => {
    expect((await send(row, 'service')).status).toBe(row.service);
  });

  it.each(ROUTES)('$operation: users, $user', async row => {
    expect((await send(row, 'user')).status).toBe(row.user);
  });

  it('reads what a user with conditions may see once, and keeps it', async () => {
    plugin.policy.read = 'conditional';
    const list = { operation: 'ListModels', path: '/models' };
    await send(list, 'user');
    const pages = plugin.catalog.userPages;
    const found = await send(
      { ...list, path: '/models?text=classified' },
      'user',
    );
    expect(found.body).toEqual({ items: [], totalItems: 0 });
    await send(
      {
        operation: 'GetScorecard',
        path: '/teams/group/default/leads/scorecard',
      },
      'user',
    );
    expect(plugin.catalog.userPages).toBe(pages);
  });

  it.each(['record', 'confirm'])(
    'tells with the model that the caller may not %s drills',
    async name => {
      plugin.policy.denied.add(`multicloud-ml.drill.${name}`);
      const { body } = await send(
        { operation: 'GetModel', path: MODEL },
        'user',
      );
      expect(body.permissions).toMatchObject({
        recordDrill: name !== 'record',
        confirmDrill: name !== 'confirm',
        readCost: true,
      });
    },
  );
});

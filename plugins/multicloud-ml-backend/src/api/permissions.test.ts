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
import { TestSource, seen } from '../__testUtils__/TestSource';

const CLASSIFIED = 'component:default/classified';
const DRILL = {
  type: 'failover',
  from: 'aws/ap-southeast-1',
  to: 'gcp/asia-southeast2',
  startedAt: '2026-11-01T00:00:00Z',
  recoveredAt: '2026-11-01T00:20:00Z',
  result: 'passed',
};

type Method = 'get' | 'post';

const ROUTES: Array<{
  method: Method;
  path: string;
  body?: object;
  users: boolean;
  services: boolean;
  /** What users get who may read nothing at all. */
  denied?: number;
}> = [
  { method: 'get', path: '/models', users: true, services: true, denied: 200 },
  {
    method: 'get',
    path: '/models/component/default/scoring',
    users: true,
    services: true,
    denied: 404,
  },
  {
    method: 'get',
    path: '/models/component/default/scoring/drills',
    users: true,
    services: true,
    denied: 404,
  },
  {
    method: 'post',
    path: '/models/component/default/scoring/drills',
    body: DRILL,
    users: true,
    services: false,
    denied: 404,
  },
  {
    method: 'post',
    path: '/drills/none/confirm',
    users: true,
    services: false,
    denied: 404,
  },
  {
    method: 'get',
    path: '/models/component/default/scoring/sightings',
    users: true,
    services: true,
    denied: 404,
  },
  ...['join', 'split', 'release'].map(decision => ({
    method: 'post' as const,
    path: `/models/component/default/scoring/sightings/${decision}`,
    body: { source: 'test/one', externalId: 'arn:none' },
    users: true,
    services: false,
    denied: 404,
  })),
  {
    method: 'get',
    path: '/teams/group/default/leads/scorecard',
    users: true,
    services: true,
    denied: 404,
  },
  {
    method: 'get',
    path: '/standard',
    users: true,
    services: true,
    denied: 200,
  },
  { method: 'get', path: '/sources', users: true, services: true, denied: 200 },
  {
    method: 'post',
    path: '/sources/test/one/run',
    users: true,
    services: true,
    denied: 404,
  },
  {
    method: 'post',
    path: '/projections',
    body: { entityRefs: [] },
    users: false,
    services: true,
  },
  { method: 'get', path: '/registrations', users: false, services: true },
  {
    method: 'post',
    path: '/registrations/yield',
    body: { entityRef: 'component:default/scoring' },
    users: false,
    services: true,
  },
];

const header = {
  user: mockCredentials.user.header(),
  service: mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(),
    targetPluginId: 'multicloud-ml',
  }),
  none: mockCredentials.none.header(),
};

describe('who may ask what', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    const source = new TestSource();
    source.complete(
      ['classified', 'scoring'].map(name =>
        seen(name, { entityRef: `component:default/${name}` }),
      ),
    );
    plugin = await startPlugin({
      sources: [source],
      entities: [
        ...GROUPS,
        group('hidden', { parent: 'leads' }),
        model('scoring', 'fraud', PORTABLE),
        model('ranking', 'growth', BOUND),
        model('classified', 'hidden', { ...PORTABLE, tier: 'T1' }),
      ],
    });
    await plugin.reconcile();
    await plugin.poll('test/one');
    plugin.catalog.hidden.add(CLASSIFIED);
    plugin.catalog.hidden.add('group:default/hidden');
  });

  afterAll(() => plugin.stop());

  beforeEach(() => {
    plugin.policy.read = 'allow';
    plugin.policy.denied.clear();
  });

  const send = (
    { method, path, body }: { method: Method; path: string; body?: object },
    as: keyof typeof header,
  ) => {
    const sending = request(plugin.server)
      [method](`${BASE}${path}`)
      .set('Authorization', header[as]);
    return body ? sending.send(body) : sending;
  };

  it.each(ROUTES)('refuses $method $path without credentials', async route => {
    expect((await send(route, 'none')).status).toBe(401);
  });

  it.each(ROUTES)('$method $path: users $users', async route => {
    const { status } = await send(route, 'user');
    expect(status === 403).toBe(!route.users);
    expect([401, 500]).not.toContain(status);
  });

  it.each(ROUTES)('$method $path: services $services', async route => {
    const { status } = await send(route, 'service');
    expect(status === 403).toBe(!route.services);
    expect([401, 500]).not.toContain(status);
  });

  it.each(ROUTES.filter(route => route.denied))(
    '$method $path tells nothing to a user who may read nothing',
    async route => {
      plugin.policy.read = 'deny';
      const { status, text } = await send(route, 'user');
      expect(status).toBe(route.denied);
      expect(text).not.toContain('component:default/ranking');
      expect(text).not.toMatch(/"totalItems":\s*[1-9]/);
    },
  );

  it.each(
    ['', '/drills', '/sightings'].map(
      rest => `/models/component/default/classified${rest}`,
    ),
  )('answers %s like a model that does not exist', async path => {
    plugin.policy.read = 'conditional';
    const hidden = await send({ method: 'get', path }, 'user');
    const missing = await send(
      { method: 'get', path: path.replace('classified', 'missing') },
      'user',
    );
    expect(hidden.status).toBe(404);
    expect(hidden.body.error.message.replace('classified', 'missing')).toBe(
      missing.body.error.message,
    );
    const drill = await send(
      {
        method: 'post',
        path: '/models/component/default/classified/drills',
        body: DRILL,
      },
      'user',
    );
    expect(drill.status).toBe(404);
  });

  it('counts no hidden model, on no page, total or roll-up', async () => {
    const everything = await send({ method: 'get', path: '/models' }, 'user');
    expect(everything.body.totalItems).toBe(3);

    plugin.policy.read = 'conditional';
    const list = await send({ method: 'get', path: '/models' }, 'user');
    expect(list.body.totalItems).toBe(2);
    expect(list.text).not.toContain('classified');

    const found = await send(
      { method: 'get', path: '/models?text=classified' },
      'user',
    );
    expect(found.body).toEqual({ items: [], totalItems: 0 });

    const card = await send(
      { method: 'get', path: '/teams/group/default/leads/scorecard' },
      'user',
    );
    expect(card.body.rollup.models).toBe(2);
    expect(card.body.rollup.t1.models).toBe(1);
    expect(card.text).not.toContain('classified');
    expect(card.text).not.toContain('hidden');

    const team = await send(
      { method: 'get', path: '/teams/group/default/hidden/scorecard' },
      'user',
    );
    expect(team.status).toBe(404);

    const sources = await send({ method: 'get', path: '/sources' }, 'user');
    expect(sources.body.items).toMatchObject([{ models: 1, deployments: 1 }]);
  });

  it('reads what a user with conditions may see once, and keeps it', async () => {
    plugin.policy.read = 'conditional';
    await send({ method: 'get', path: '/models' }, 'user');
    const pages = plugin.catalog.userPages;
    await send({ method: 'get', path: '/models' }, 'user');
    await send(
      { method: 'get', path: '/teams/group/default/leads/scorecard' },
      'user',
    );
    expect(plugin.catalog.userPages).toBe(pages);
  });

  it.each([
    ['record', '/models/component/default/scoring/drills', DRILL],
    ['confirm', '/drills/one/confirm', undefined],
  ])(
    'refuses to %s a drill without the permission',
    async (name, path, body) => {
      plugin.policy.denied.add(`multicloud-ml.drill.${name}`);
      const recorded = await send(
        {
          method: 'post',
          path: '/models/component/default/ranking/drills',
          body: { ...DRILL, dataLossMinutes: 1 },
        },
        'user',
      );
      const target =
        name === 'confirm' ? `/drills/${recorded.body.id}/confirm` : path;
      const refused = await send(
        { method: 'post', path: target, body },
        'user',
      );
      expect(refused.status).toBe(403);

      const shown = await send(
        { method: 'get', path: '/models/component/default/scoring' },
        'user',
      );
      expect(shown.body.permissions).toEqual({
        recordDrill: name !== 'record',
        confirmDrill: name !== 'confirm',
        readCost: true,
      });
    },
  );
});

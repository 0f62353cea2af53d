import request from 'supertest';
import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';

describe('requests', () => {
  let plugin: Awaited<ReturnType<typeof startPlugin>>;

  beforeAll(async () => {
    plugin = await startPlugin({
      entities: [...GROUPS, model('scoring', 'fraud', PORTABLE)],
    });
    await plugin.reconcile();
  });
  afterAll(() => plugin.stop());

  const get = (path: string) => request(plugin.server).get(`${BASE}${path}`);

  it.each([
    ['tier=T9', 'T1, T2, T3, T4'],
    ['rule=D99', 'P1, P2'],
    ['stale=maybe', 'stale'],
    ['sort=name', 'sort'],
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=many', 'limit'],
    ['order=up', 'order'],
    ['colour=red', 'colour'],
    ['cursor=nonsense', 'cursor'],
    [
      `cursor=${Buffer.from('["title","asc",["x"]]').toString('base64url')}`,
      'cursor',
    ],
    [
      `cursor=${Buffer.from('["x","asc",[{}]]').toString('base64url')}`,
      'cursor',
    ],
  ])('refuses /models?%s and names what is wrong', async (query, named) => {
    const { status, body } = await get(`/models?${query}`);
    expect(status).toBe(400);
    expect(body.error.message).toContain(named);
  });

  it.each([
    'text=%25',
    `text=${encodeURIComponent(`'; drop table models; --`)}`,
    'text=_corin_',
    'text=!',
    'provider=constructor',
  ])('takes /models?%s for what it says', async query => {
    const { status, body } = await get(`/models?${query}`);
    expect(status).toBe(200);
    expect(body.totalItems).toBe(0);
  });

  it.each([
    'team=group:default/leads',
    'team=group:default/growth&team=group:default/FRAUD',
    'provider=gcp',
    'site=gcp/asia-southeast2',
    'tier=T1&tier=T2',
    'grade=A',
    'recovery=at-risk',
    'residency=ok',
    'rule=P10&rule=P1',
    'lifecycle=production',
    'stale=false',
    'text=SCOR',
  ])('finds the model by %s', async query => {
    const { body } = await get(`/models?${query}`);
    expect(body.totalItems).toBe(1);
  });

  it.each([
    'team=group:default/growth',
    'provider=azure',
    'site=gcp/asia-southeast1',
    'tier=T2',
    'grade=E',
    'recovery=protected',
    'residency=breach',
    'rule=P2',
    'lifecycle=experimental',
    'stale=true',
    'text=ranking',
    'provider=gcp&tier=T2',
  ])('does not find the model by %s', async query => {
    const { body } = await get(`/models?${query}`);
    expect(body.totalItems).toBe(0);
  });

  it('finds a model whatever the case of its name in the path', async () => {
    expect((await get('/models/Component/Default/Scoring')).status).toBe(200);
  });

  it('serves its OpenAPI document', async () => {
    const { body } = await request(plugin.server).get(
      '/api/multicloud-ml/openapi.json',
    );
    expect(Object.keys(body.paths)).toContain(
      '/api/multicloud-ml/v1/models/{kind}/{namespace}/{name}',
    );
  });
});

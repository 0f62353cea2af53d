import { mockApis, registerMswTestHooks } from '@backstage/frontend-test-utils';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { exampleDrill } from '../__testUtils__/exampleModel';
import { MultiCloudMlClient } from './MultiCloudMlClient';

const BASE = 'http://backend.example/api/multicloud-ml/v1';

describe('MultiCloudMlClient', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  const client = new MultiCloudMlClient({
    discoveryApi: mockApis.discovery({ baseUrl: 'http://backend.example' }),
    fetchApi: mockApis.fetch(),
  });

  /** Answers every request and says what was asked. */
  function answer(body: object) {
    const asked: Array<{ method: string; url: string; body: unknown }> = [];
    server.use(
      http.all(`${BASE}/*`, async ({ request }) => {
        const text = await request.text();
        asked.push({
          method: request.method,
          url: request.url.replace(BASE, ''),
          body: text ? JSON.parse(text) : undefined,
        });
        return HttpResponse.json(body);
      }),
    );
    return asked;
  }

  it('lists models with repeated filters and leaves out what is not asked', async () => {
    const asked = answer({ items: [], totalItems: 0 });
    await client.listModels({
      team: ['group:default/risk'],
      tier: ['T1', 'T2'],
      recovery: [],
      text: undefined,
      limit: 20,
    });
    expect(asked[0].url).toBe(
      '/models?team=group%3Adefault%2Frisk&tier=T1&tier=T2&limit=20',
    );
  });

  it('reads a model, a scorecard and the Standard', async () => {
    const asked = answer({});
    await client.getModel('component:default/fraud');
    await client.getScorecard('group:default/risk');
    await client.getStandard();
    expect(asked.map(({ url }) => url)).toEqual([
      '/models/component/default/fraud',
      '/teams/group/default/risk/scorecard',
      '/standard',
    ]);
  });

  it('reads the fleet, its teams and sites, and what changed', async () => {
    const asked = answer({});
    await client.listFacets({ tier: ['T1', 'T2'], rule: ['D24'] });
    await client.getFleet();
    await client.listTeams({ sort: 'change', order: 'desc' });
    await client.listSites({ team: ['group:default/risk'] });
    await client.getAdherence();
    await client.listTransitions({ kind: ['grade'], direction: 'worse' });
    await client.getModelHistory('component:default/fraud', { limit: 5 });
    await client.getTrend();
    await client.getTrend({ team: 'group:default/risk', days: 90 });
    expect(asked.map(({ url }) => url)).toEqual([
      '/models/facets?tier=T1&tier=T2&rule=D24',
      '/fleet',
      '/teams?sort=change&order=desc',
      '/sites?team=group%3Adefault%2Frisk',
      '/standard/adherence',
      '/history?kind=grade&direction=worse',
      '/models/component/default/fraud/history?limit=5',
      '/trend',
      '/teams/group/default/risk/trend?days=90',
    ]);
  });

  it('exports models in the format that is asked', async () => {
    const asked = answer([]);
    const saved = await client.exportModels({
      format: 'json',
      grade: ['E'],
      sort: 'title',
    });
    expect(asked[0].url).toBe('/models/export?format=json&grade=E&sort=title');
    expect(saved.name).toBe('models.json');
  });

  it('reads what models cost, under the terms that are asked', async () => {
    const asked = answer({ items: [] });
    await client.getModelCost('component:default/fraud');
    await client.getModelCost('component:default/fraud', {
      basis: 'billed',
      tax: 'included',
      currency: 'USD',
    });
    await client.getCosts();
    await client.getCosts({ team: 'group:default/risk', tax: undefined });
    await client.listUnattributed({
      team: 'group:default/risk',
      method: 'pool',
      cursor: 'a&b',
    });
    await client.getCostSources();
    expect(asked.map(({ url }) => url)).toEqual([
      '/models/component/default/fraud/cost',
      '/models/component/default/fraud/cost?basis=billed&tax=included&currency=USD',
      '/costs',
      '/costs?team=group%3Adefault%2Frisk',
      '/costs/unattributed?team=group%3Adefault%2Frisk&method=pool&cursor=a%26b',
      '/costs/sources',
    ]);
  });

  it('exports costs as a file, under the name that the backend gives it', async () => {
    const file = (disposition?: string) =>
      server.use(
        http.get(
          `${BASE}/costs/export`,
          () =>
            new HttpResponse('model,amount\r\n', {
              headers: disposition
                ? { 'Content-Disposition': disposition }
                : undefined,
            }),
        ),
      );
    file('attachment; filename="model-costs.csv"');
    const saved = await client.exportCosts({ team: 'group:default/risk' });
    expect(saved.name).toBe('model-costs.csv');
    expect(saved.content.size).toBe(14);

    file('attachment; filename="../../etc/passwd"');
    expect((await client.exportCosts()).name).toBe('costs.csv');
  });

  it('records and confirms drills', async () => {
    const { id, entityRef, recordedBy, recordedAt, ...input } = exampleDrill();
    const asked = answer(exampleDrill());
    await client.recordDrill(entityRef, input);
    await client.confirmDrill('a/b');
    expect(asked).toEqual([
      {
        method: 'POST',
        url: '/models/component/default/fraud/drills',
        body: input,
      },
      { method: 'POST', url: '/drills/a%2Fb/confirm', body: undefined },
    ]);
  });

  it('lists, requests and decides about exemptions', async () => {
    const asked = answer({});
    const exemption = { covers: 'D24', reason: 'Soon.', until: '2026-12-31' };
    await client.listExemptions({ state: ['requested', 'approved'] });
    await client.requestExemption('component:default/fraud', exemption);
    await client.decideExemption('a/b', 'approve', { note: 'Fine.' });
    await client.decideExemption('a', 'withdraw');
    expect(asked).toEqual([
      {
        method: 'GET',
        url: '/exemptions?state=requested&state=approved',
        body: undefined,
      },
      {
        method: 'POST',
        url: '/models/component/default/fraud/exemptions',
        body: exemption,
      },
      {
        method: 'POST',
        url: '/exemptions/a%2Fb/approve',
        body: { note: 'Fine.' },
      },
      { method: 'POST', url: '/exemptions/a/withdraw', body: {} },
    ]);
  });

  it('reads how sources are doing, and has one read', async () => {
    const asked = answer({});
    await client.getSources();
    await client.runSource('sagemaker/prod eu');
    expect(asked).toEqual([
      { method: 'GET', url: '/sources', body: undefined },
      {
        method: 'POST',
        url: '/sources/sagemaker/prod%20eu/run',
        body: undefined,
      },
    ]);
  });

  it('rejects with what the backend says', async () => {
    server.use(
      http.get(`${BASE}/standard`, () =>
        HttpResponse.json(
          {
            error: { name: 'NotAllowedError', message: 'not for you' },
            response: { statusCode: 403 },
          },
          { status: 403 },
        ),
      ),
    );
    await expect(client.getStandard()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { message: 'not for you' },
    });
  });

  it('gives up when it is told to', async () => {
    answer({});
    await expect(
      client.getStandard({ signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i);
  });
});

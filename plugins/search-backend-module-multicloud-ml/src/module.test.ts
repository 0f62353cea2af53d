import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  type TestBackend,
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import searchPlugin from '@backstage/plugin-search-backend';
import request from 'supertest';
import searchModuleMulticloudMl from '.';
import { ModelsApi, listed } from './__testUtils__/modelsApi';

const BOUND = listed({
  entityRef: 'component:default/churn',
  title: 'Churn',
  ownerRef: undefined,
  lifecycle: undefined,
  tier: 'T3',
  grade: 'withheld',
  recovery: 'unknown',
  provider: undefined,
  region: undefined,
  sites: [],
});
const SECRET = listed({
  entityRef: 'component:default/fraud-secret',
  title: 'Fraud secret',
  grade: 'A',
});

describe('models in search', () => {
  const api = new ModelsApi();
  const scheduler = mockServices.scheduler();
  const hidden = new Set<string>();
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        searchPlugin,
        searchModuleMulticloudMl,
        api.plugin(),
        mockServices.rootConfig.factory({
          data: { permission: { enabled: true } },
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        mockServices.permissions.mock({
          authorizeConditional: async requests =>
            requests.map(() => ({
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_ENTITY_OWNER',
                resourceType: 'catalog-entity',
                params: { claims: [] },
              },
            })),
          authorize: async requests =>
            requests.map(({ resourceRef = '' }) => ({
              result: hidden.has(resourceRef)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
            })),
        }).factory,
      ],
    });
  });
  afterAll(() => backend.stop());
  beforeEach(async () => {
    api.goodPages = Infinity;
    api.models = [BOUND, SECRET, listed()];
    hidden.clear();
    await scheduler.triggerTask('search_index_ml_model');
  });

  const find = async (query: string) => {
    const { body } = await request(backend.server)
      .get(`/api/search/query?${query}`)
      .set('Authorization', mockCredentials.user.header());
    return body.results;
  };
  const titles = async (query: string) => {
    const results: Array<{ document: { title: string } }> = await find(query);
    return results.map(({ document }) => document.title).sort();
  };

  it('finds a model on whichever page it is, with what a result shows', async () => {
    expect(await find('term=scoring')).toEqual([
      expect.objectContaining({
        type: 'ml-model',
        document: expect.objectContaining({
          title: 'Fraud scoring',
          location: '/catalog/default/component/fraud-scoring/ml-model',
          entityRef: 'component:default/fraud-scoring',
          ownerRef: 'group:default/risk-ml',
          lifecycle: 'production',
          tier: 'T1',
          grade: 'B',
          recovery: 'at-risk',
          residency: 'ok',
          provider: 'aws',
          region: 'ap-southeast-1',
          assessedAt: '2026-11-20T10:00:00.000Z',
        }),
      }),
    ]);
  });

  it.each([
    ['its owner', 'term=risk-ml'],
    ['a second site', 'term=gcp'],
    ['its recovery status', 'term=risk'],
  ])('finds a model by %s', async (_, query) => {
    expect(await titles(query)).toContain('Fraud scoring');
  });

  it.each([
    ['tier', 'T3', ['Churn']],
    ['portability', 'gradeA', ['Fraud secret']],
    ['portability', 'gradeB', ['Fraud scoring']],
    ['portability', 'withheld', ['Churn']],
    ['provider', 'aws', ['Fraud scoring', 'Fraud secret']],
    ['provider', 'unknown', ['Churn']],
    ['recovery', 'at-risk', ['Fraud scoring', 'Fraud secret']],
  ])('filters by %s %s', async (field, value, expected) => {
    expect(await titles(`term=&filters[${field}]=${value}`)).toEqual(expected);
  });

  it('shows nobody a model whose entity they may not see', async () => {
    expect(await titles('term=fraud')).toContain('Fraud secret');
    hidden.add('component:default/fraud-secret');
    expect(await titles('term=fraud')).toEqual(['Fraud scoring']);
  });

  it('never indexes a cost', async () => {
    expect(JSON.stringify(await find('term=scoring'))).not.toContain('8421');
    expect(await find('term=8421')).toEqual([]);
  });

  it('keeps what was found when the multicloud-ml backend fails half-way', async () => {
    api.goodPages = 1;
    await scheduler.triggerTask('search_index_ml_model');
    expect(await titles('term=scoring')).toEqual(['Fraud scoring']);
  });
});

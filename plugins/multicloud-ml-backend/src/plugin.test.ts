import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import {
  BOUND,
  GROUPS,
  PORTABLE,
  model,
  user,
} from './__testUtils__/organisation';
import { TestCostSource, line } from './__testUtils__/TestCostSource';
import { BASE, startPlugin } from './__testUtils__/startPlugin';

const ENTITIES = [
  ...GROUPS,
  user('ann', ['fraud'], 'aws,gcp'),
  model('scoring', 'fraud', PORTABLE, { title: 'Fraud scoring' }),
  model('ranking', 'growth', BOUND),
];

const asService = mockCredentials.service.header({
  onBehalfOf: mockCredentials.service(),
  targetPluginId: 'multicloud-ml',
});

describe('the road from the catalog to the API', () => {
  it('assesses the models of the catalog and serves them', async () => {
    const { server, stop, reconcile, events } = await startPlugin({
      entities: ENTITIES,
    });
    await reconcile();

    const list = await request(server).get(`${BASE}/models`);
    expect(list.status).toBe(200);
    expect(list.body.totalItems).toBe(2);
    expect(list.body.items[0]).toMatchObject({
      entityRef: 'component:default/scoring',
      title: 'Fraud scoring',
      tier: 'T1',
      sites: ['aws/ap-southeast-1', 'gcp/asia-southeast2'],
    });

    const one = await request(server).get(
      `${BASE}/models/component/default/scoring`,
    );
    expect(one.status).toBe(200);
    expect(one.body.summary).toEqual({
      ...list.body.items[0],
      assessedAt: one.body.assessment.assessedAt,
      proved: expect.closeTo(list.body.items[0].proved, 5),
      possible: expect.closeTo(list.body.items[0].possible, 5),
    });

    const card = await request(server).get(
      `${BASE}/teams/group/default/leads/scorecard`,
    );
    expect(card.status).toBe(200);
    expect(card.body.rollup.models).toBe(2);

    const standard = await request(server).get(`${BASE}/standard`);
    expect(standard.body.name).toBeDefined();

    const projections = await request(server)
      .post(`${BASE}/projections`)
      .set('Authorization', asService)
      .send({
        entityRefs: ['component:default/scoring', 'component:default/none'],
      });
    expect(projections.body.items).toHaveLength(1);
    expect(events.publish).toHaveBeenCalledWith(
      expect.objectContaining({
        topic: 'multicloud-ml.projections-changed',
        eventPayload: {
          entityRefs: expect.arrayContaining(['component:default/scoring']),
        },
      }),
    );
    await stop();
  });
});

describe('the road from a bill to the catalog', () => {
  const bill = () => {
    const source = new TestCostSource('test/bill');
    source.deliver('november', '2026-11-20T06:00:00Z', [
      line('2026-11-19', '1200', { item: { tag: 'scoring' } }),
    ]);
    return source;
  };

  it('makes the run-rate of the model what the bill says', async () => {
    const { server, stop, reconcile, readBill } = await startPlugin({
      entities: ENTITIES,
      costSources: [bill()],
    });
    await reconcile();
    await readBill('test/bill');
    const { body } = await request(server)
      .post(`${BASE}/projections`)
      .set('Authorization', asService)
      .send({ entityRefs: ['component:default/scoring'] });
    // 1200 in 30 days.
    expect(body.items[0].monthlyCost).toBe('1220 USD');
    await stop();
  });

  it('finds the models that are registered after the bill was read', async () => {
    const { server, stop, reconcile, readBill, settleCosts } =
      await startPlugin({ entities: ENTITIES, costSources: [bill()] });
    await readBill('test/bill');
    await reconcile();
    await settleCosts();
    const { body } = await request(server)
      .post(`${BASE}/projections`)
      .set('Authorization', asService)
      .send({ entityRefs: ['component:default/scoring'] });
    expect(body.items[0].monthlyCost).toBe('1220 USD');
    await stop();
  });

  it('is refused to a second bill of the same name', async () => {
    await expect(
      startPlugin({ costSources: [bill(), bill()] }),
    ).rejects.toThrow(/"test\/bill" was added before/);
  });
});

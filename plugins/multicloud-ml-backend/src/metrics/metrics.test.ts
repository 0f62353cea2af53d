import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { MetricsCollector } from '../__testUtils__/MetricsCollector';
import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { START, testParts } from '../__testUtils__/testParts';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TaskRuns } from '../tasks/TaskRuns';
import { loadFleetFigures } from './FleetFigures';
import { countNotifications } from './countNotifications';
import { createAssessmentMetrics } from './createAssessmentMetrics';
import { createBillMetrics } from './createBillMetrics';
import { createFleetMetrics } from './createFleetMetrics';
import { measureAssessing } from './measureAssessing';
import { measureRequests } from './measureRequests';

jest.setTimeout(60_000);
const databases = testDatabases();
const NAME = 'multicloud_ml.assessment';
const EXEMPTION = {
  entityRef: 'component:default/scoring',
  reason: 'The standby is being moved.',
  until: '2026-12-31',
  requestedBy: 'user:default/ann',
  approvedBy: 'user:default/bo',
};

describe.each(databases.eachSupportedId())('gauges of the fleet on %s', id => {
  it('tell how many models there are, and what is overdue for how long', async () => {
    const parts = await testParts(await databases.init(id), {
      entities: [
        ...GROUPS,
        model('scoring', 'fraud', PORTABLE),
        model('ranking', 'fraud', PORTABLE),
      ],
      exemptions: [
        { ...EXEMPTION, id: 'in-force', covers: 'D24' },
        { ...EXEMPTION, id: 'lapsed', covers: 'D25', until: '2026-11-19' },
        { ...EXEMPTION, id: 'requested', covers: 'D26' },
      ],
    });
    const { knex, time, pass } = parts;
    await knex('exemptions')
      .where({ covers: 'D26' })
      .update({ state: 'requested' });
    const clock = () => time.now;
    const logger = mockServices.logger.mock();
    const runs = new TaskRuns(knex, { clock, logger });
    const collector = new MetricsCollector();
    createFleetMetrics(collector.service, {
      load: now => loadFleetFigures(knex, runs, now),
      clock,
      logger,
    });
    await runs.track('reconcile', () => parts.catalogSync.reconcile());
    await runs
      .track('settle', async () => {
        throw new Error('no');
      })
      .catch(() => undefined);
    await knex('assessments')
      .where({ entity_ref: 'component:default/ranking' })
      .update({ valid_until: START.toISOString(), stale: 1 });
    await knex('assessments')
      .where({ entity_ref: 'component:default/scoring' })
      .delete();
    pass(1);

    const { transitions } = await loadFleetFigures(knex, runs, time.now);
    const success = START.getTime() / 1000;
    expect(await collector.gauges()).toEqual([
      { name: 'multicloud_ml.model.count', value: 2 },
      { name: 'multicloud_ml.model.unassessed', value: 1 },
      { name: 'multicloud_ml.model.stale', value: 1 },
      { name: `${NAME}.overdue`, value: 1 },
      { name: `${NAME}.overdue_age`, value: 3600 },
      { name: 'multicloud_ml.history.transitions', value: transitions },
      { name: 'multicloud_ml.exemption.in_force', value: 1 },
      { name: 'multicloud_ml.exemption.requested', value: 1 },
      {
        name: 'multicloud_ml.task.last_success',
        value: success,
        attributes: { task: 'reconcile' },
      },
      {
        name: 'multicloud_ml.task.failing',
        value: 0,
        attributes: { task: 'reconcile' },
      },
      {
        name: 'multicloud_ml.task.failing',
        value: 1,
        attributes: { task: 'settle' },
      },
    ]);
  });
});

it('gauges of bills tell when each was read, and whether it fails', async () => {
  const collector = new MetricsCollector();
  createBillMetrics(collector.service, {
    load: async () => [
      { id: 'focus/aws', type: 'focus', lastSuccessAt: START.toISOString() },
      { id: 'focus/gcp', type: 'focus', failure: 'no such key' },
    ],
    clock: () => START,
    logger: mockServices.logger.mock(),
  });
  const aws = { source: 'focus/aws' };
  const gcp = { source: 'focus/gcp' };
  expect(await collector.gauges()).toEqual([
    {
      name: 'multicloud_ml.bill.last_success',
      value: START.getTime() / 1000,
      attributes: aws,
    },
    { name: 'multicloud_ml.bill.failing', value: 0, attributes: aws },
    { name: 'multicloud_ml.bill.failing', value: 1, attributes: gcp },
  ]);
});

describe('metrics of assessing', () => {
  it('count every model that is assessed, and empty the queue', async () => {
    const collector = new MetricsCollector();
    const { catalogSync } = await testParts(await databases.init('SQLITE_3'), {
      entities: [...GROUPS, model('scoring', 'fraud', PORTABLE)],
      assessmentMetrics: createAssessmentMetrics(collector.service),
    });
    await catalogSync.reconcile();
    // Nothing is due any more, so nothing is measured.
    await catalogSync.reconcile();
    expect(collector.sum(`${NAME}.models`)).toBe(1);
    expect(collector.sum(`${NAME}.queue`)).toBe(0);
    expect(
      collector.recorded.filter(({ name }) => name === `${NAME}.duration`),
    ).toEqual([
      {
        name: `${NAME}.duration`,
        value: expect.any(Number),
        attributes: { outcome: 'succeeded' },
      },
    ]);
  });

  it('empty the queue although a run fails half-way', async () => {
    const collector = new MetricsCollector();
    const metrics = createAssessmentMetrics(collector.service);
    await expect(
      measureAssessing(3, metrics, async onAssessed => {
        onAssessed(1);
        expect(collector.sum(`${NAME}.queue`)).toBe(2);
        throw new Error('the database is away');
      }),
    ).rejects.toThrow('away');
    expect(collector.sum(`${NAME}.queue`)).toBe(0);
    expect(collector.recorded.at(-1)).toMatchObject({
      attributes: { outcome: 'failed' },
    });
  });
});

it('notifications are counted by topic and outcome', async () => {
  const collector = new MetricsCollector();
  let failing = false;
  const counted = countNotifications(
    {
      send: async () => {
        if (failing) {
          throw new Error('no notifications backend');
        }
      },
    },
    collector.service,
  );
  const send = () =>
    counted.send({
      recipients: { type: 'broadcast' },
      payload: { title: 'Worse', topic: 'Drills' },
    });
  await send();
  failing = true;
  await expect(send()).rejects.toThrow('no notifications backend');
  expect(collector.recorded.map(({ attributes }) => attributes)).toEqual([
    { topic: 'Drills', outcome: 'sent' },
    { topic: 'Drills', outcome: 'failed' },
  ]);
});

it('requests are measured by route and status, never by address', async () => {
  const collector = new MetricsCollector();
  const app = express();
  app.use(measureRequests(collector.service));
  app.use(
    express.Router().get('/v1/models/:name', (_, res) => {
      res.status(404).end();
    }),
  );
  await request(app).get('/v1/models/secret');
  await request(app).get('/nowhere');
  expect(collector.recorded.map(({ attributes }) => attributes)).toEqual([
    {
      'http.request.method': 'GET',
      'http.route': '/v1/models/:name',
      'http.response.status_code': 404,
    },
    {
      'http.request.method': 'GET',
      'http.route': 'none',
      'http.response.status_code': 404,
    },
  ]);
});

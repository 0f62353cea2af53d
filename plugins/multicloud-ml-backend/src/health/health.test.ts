import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { HealthReport } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import createKnex from 'knex';
import request from 'supertest';
import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';
import type { CostSourceState } from '../cost/api/CostSourcesQuery';
import { START, testParts } from '../__testUtils__/testParts';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TestSource, seen } from '../__testUtils__/TestSource';
import { loadFleetFigures } from '../metrics/FleetFigures';
import { TaskRuns } from '../tasks/TaskRuns';
import { HealthCheck } from './HealthCheck';

jest.setTimeout(60_000);
const databases = testDatabases();
const MINUTES = 1 / 60;

describe.each(databases.eachSupportedId())('health on %s', id => {
  const start = async () => {
    const source = new TestSource();
    source.complete([seen('scoring')]);
    const parts = await testParts(await databases.init(id), {
      sources: [source],
      entities: [...GROUPS, model('scoring', 'fraud', PORTABLE)],
    });
    const { knex, time, settings, sourceStatus } = parts;
    const clock = () => time.now;
    const bills: CostSourceState[] = [];
    const logger = mockServices.logger.mock();
    const runs = new TaskRuns(knex, { clock, logger });
    const check = new HealthCheck(knex, {
      figures: now => loadFleetFigures(knex, runs, now),
      sources: now => sourceStatus.list({ kind: 'all' }, now),
      bills: async () => bills,
      staleAfterHours: settings.staleAfterHours,
      clock,
      logger,
    });
    const run = (task: string, work: () => Promise<unknown>) =>
      runs.track(task, async () => void (await work())).catch(() => undefined);
    return {
      ...parts,
      source,
      bills,
      logger,
      run,
      report: check.report,
      reconcile: () =>
        run('reconcile-with-catalog', () => parts.catalogSync.reconcile()),
      poll: () => parts.poller.poll(source, new AbortController().signal),
    };
  };
  const notOk = ({ checks = [] }: HealthReport) =>
    checks.filter(({ status }) => status !== 'ok');

  it('is ok right after the start and after everything was read', async () => {
    const { report, reconcile, poll, pass } = await start();
    expect(await report()).toMatchObject({ status: 'ok' });
    await reconcile();
    await poll();
    pass(MINUTES);
    const { status, checks } = await report();
    expect(status).toBe('ok');
    expect(checks.map(check => check.id)).toEqual([
      'database',
      'migrations',
      'catalog',
      'assessments',
      'tasks',
      'source:test/one',
    ]);
    expect(checks[3].message).toBe('1 of 1 models are assessed.');
  });

  it('is degraded once the catalog was not read for over five minutes', async () => {
    const { report, reconcile, catalog, pass } = await start();
    await reconcile();
    catalog.failing = true;
    pass(4 * MINUTES);
    await reconcile();
    expect((await report()).status).toBe('ok');
    pass(2 * MINUTES);
    const late = await report();
    expect(late.status).toBe('degraded');
    expect(notOk(late)).toEqual([
      {
        id: 'catalog',
        status: 'degraded',
        message: expect.stringContaining('could not be read'),
        since: START.toISOString(),
      },
    ]);
    catalog.failing = false;
    await reconcile();
    pass(MINUTES);
    expect((await report()).status).toBe('ok');
  });

  it('is degraded when a replica that started long ago never saw the catalog read', async () => {
    const { report, pass } = await start();
    pass(6 * MINUTES);
    expect(notOk(await report())).toMatchObject([
      { id: 'catalog', since: START.toISOString() },
    ]);
  });

  it('is degraded while assessments that no longer hold are not made again', async () => {
    const { report, reconcile, run, knex, pass } = await start();
    await reconcile();
    const since = START.toISOString();
    await knex('assessments').update({ valid_until: since });
    pass(6 * MINUTES);
    await run('reconcile-with-catalog', async () => undefined);
    expect(notOk(await report())).toMatchObject([{ id: 'assessments', since }]);
  });

  it('is degraded while a task or a scope of a source fails, and names it', async () => {
    const { report, reconcile, run, poll, source, pass } = await start();
    await reconcile();
    await run('settle-costs', async () => {
      throw new Error('password of postgres is wrong');
    });
    source.says = async function* refused() {
      yield { kind: 'scope-failed', scope: 'eu', message: 'Access denied.' };
    };
    await poll();
    pass(MINUTES);
    const answer = await report();
    expect(notOk(answer)).toMatchObject([
      { id: 'tasks', message: expect.stringContaining('settle-costs') },
      { id: 'source:test/one', since: START.toISOString() },
    ]);
    // What went wrong in detail is for the log.
    expect(JSON.stringify(answer)).not.toMatch(/password|Access denied/);
  });

  it('is degraded while a bill cannot be read, or was not for long', async () => {
    const { report, reconcile, bills, pass } = await start();
    await reconcile();
    const lastSuccessAt = START.toISOString();
    bills.push(
      { id: 'focus/aws', type: 'focus', lastSuccessAt, failure: 'no such key' },
      { id: 'focus/gcp', type: 'focus', lastSuccessAt },
      { id: 'focus/azure', type: 'focus' },
    );
    pass(6 / 3600);
    expect(notOk(await report())).toEqual([
      {
        id: 'bill:focus/aws',
        status: 'degraded',
        message: expect.stringContaining('the page Bills says why'),
        since: lastSuccessAt,
      },
    ]);
    pass(24 * 10);
    await reconcile();
    expect(notOk(await report())).toMatchObject([
      { id: 'bill:focus/aws' },
      {
        id: 'bill:focus/gcp',
        message: expect.stringContaining('not read for'),
      },
    ]);
  });

  it('is degraded, not failed, while a newer version is rolled out', async () => {
    const { report, knex } = await start();
    await knex('knex_migrations').insert({
      name: '29991231_1_later.js',
      batch: 2,
      migration_time: new Date(),
    });
    const answer = await report();
    expect(answer.status).toBe('degraded');
    expect(notOk(answer)).toMatchObject([
      {
        id: 'migrations',
        message: expect.stringContaining('29991231_1_later.js'),
      },
    ]);
  });

  it('has failed while tables are missing', async () => {
    const { report, knex } = await start();
    await knex.migrate.down({
      directory: `${__dirname}/../../migrations`,
    });
    const answer = await report();
    expect(answer.status).toBe('failed');
    expect(notOk(answer)).toMatchObject([
      { id: 'migrations', message: expect.stringMatching(/\d{8}_\d_\w+\.js/) },
    ]);
  });

  it('asks the database once for all who ask within five seconds', async () => {
    const { report, pass } = await start();
    const first = await report();
    expect(await report()).toBe(first);
    pass(6 / 3600);
    expect(await report()).not.toBe(first);
  });
});

describe('health, asked over HTTP', () => {
  const get = (
    { server }: Awaited<ReturnType<typeof startPlugin>>,
    as = mockCredentials.user.header(),
  ) => request(server).get(`${BASE}/health`).set('Authorization', as);

  it('is one word for who has no credentials or no permission', async () => {
    const plugin = await startPlugin();
    const whole = await get(plugin);
    expect(whole.status).toBe(200);
    expect(whole.body.checks).toHaveLength(5);

    const brief = { status: 'ok', checkedAt: expect.any(String) };
    const anybody = await get(plugin, mockCredentials.none.header());
    expect(anybody.body).toEqual(brief);
    plugin.policy.denied.add('multicloud-ml.health.read');
    expect((await get(plugin)).body).toEqual(brief);
    await plugin.stop();
  });

  it('is 503 while the database is broken, without telling more than that', async () => {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
    });
    const plugin = await startPlugin({ knex });
    await knex.destroy();
    const { status, body } = await get(plugin);
    expect(status).toBe(503);
    expect(body).toEqual({
      status: 'failed',
      checkedAt: expect.any(String),
      checks: [
        {
          id: 'database',
          status: 'failed',
          message: 'The database does not answer; the log says why.',
        },
      ],
    });
    const anybody = await get(plugin, mockCredentials.none.header());
    expect(anybody.status).toBe(503);
    expect(anybody.body).not.toHaveProperty('checks');
    await plugin.stop().catch(() => undefined);
  });
});

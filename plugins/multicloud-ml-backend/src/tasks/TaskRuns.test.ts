import { mockServices } from '@backstage/backend-test-utils';
import { START, testParts } from '../__testUtils__/testParts';
import { testDatabases } from '../__testUtils__/testDatabases';
import { TaskRuns } from './TaskRuns';
import { trackTasks } from './trackTasks';

jest.setTimeout(60_000);
const databases = testDatabases();
const LATER = new Date(START.getTime() + 3_600_000);

describe.each(databases.eachSupportedId())('runs of tasks on %s', id => {
  const start = async () => {
    const { knex, time, pass } = await testParts(await databases.init(id));
    const logger = mockServices.logger.mock();
    const runs = new TaskRuns(knex, { clock: () => time.now, logger });
    const fails = () =>
      runs.track('reconcile', async () => {
        throw new Error('the catalog is down');
      });
    return { knex, logger, pass, runs, fails };
  };

  it('are remembered by when they began and succeeded', async () => {
    const { runs, pass } = await start();
    await runs.track('reconcile', async () => pass(1));
    expect(await runs.list()).toEqual([
      {
        task: 'reconcile',
        last_started_at: START.toISOString(),
        last_success_at: LATER.toISOString(),
        failing_since: null,
        failure: null,
      },
    ]);
  });

  it('that fail keep the first failure and the last success, and are thrown on', async () => {
    const { runs, fails, pass } = await start();
    await runs.track('reconcile', async () => undefined);
    pass(1);
    await expect(fails()).rejects.toThrow('the catalog is down');
    pass(1);
    await expect(fails()).rejects.toThrow('the catalog is down');
    expect(await runs.list()).toMatchObject([
      {
        last_success_at: START.toISOString(),
        failing_since: LATER.toISOString(),
        failure: 'Error: the catalog is down',
      },
    ]);
    await runs.track('reconcile', async () => undefined);
    expect(await runs.list()).toMatchObject([
      { failing_since: null, failure: null },
    ]);
  });

  it('that succeed succeed although nothing can be noted', async () => {
    const { knex, runs, logger } = await start();
    await knex.schema.dropTable('task_runs');
    const work = jest.fn(async () => undefined);
    await runs.track('reconcile', work);
    expect(work).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalled();
  });

  it('are those of every task that is scheduled', async () => {
    const { runs } = await start();
    const scheduler = mockServices.scheduler();
    await trackTasks(scheduler, runs).scheduleTask({
      id: 'settle',
      frequency: { minutes: 1 },
      timeout: { minutes: 1 },
      fn: async () => undefined,
    });
    await scheduler.triggerTask('settle');
    expect(await runs.list()).toMatchObject([
      { task: 'settle', failure: null },
    ]);
  });
});

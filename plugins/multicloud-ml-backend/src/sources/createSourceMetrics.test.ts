import { mockServices } from '@backstage/backend-test-utils';
import { z } from 'zod';
import { MetricsCollector } from '../__testUtils__/MetricsCollector';
import { START, testParts } from '../__testUtils__/testParts';
import { TestSource, seen } from '../__testUtils__/TestSource';
import { testDatabases } from '../__testUtils__/testDatabases';
import { SourcePolls } from './SourcePolls';
import { createSourceMetrics } from './createSourceMetrics';

const databases = testDatabases();

const sourceSchema = z.object({ source: z.string() });

/** The gauges of each source. */
async function gaugesOf(collector: MetricsCollector) {
  const bySource: Record<string, Record<string, number>> = {};
  for (const { name, value, attributes } of await collector.gauges()) {
    const { source } = sourceSchema.parse(attributes);
    bySource[source] = { ...bySource[source], [name]: value };
  }
  return bySource;
}

async function start(knex: Awaited<ReturnType<typeof databases.init>>) {
  const good = new TestSource('test/good');
  const bad = new TestSource('test/bad');
  good.says = async function* withProblem() {
    yield { kind: 'models', scope: 'eu', models: [seen('a'), seen('b')] };
    yield {
      kind: 'problems',
      scope: 'eu',
      problems: [{ subject: 'c', message: 'It has no name.' }],
    };
    yield { kind: 'scope-complete', scope: 'eu' };
  };
  bad.says = async function* failing() {
    yield { kind: 'scope-failed', scope: 'eu', message: 'Access was denied.' };
    yield { kind: 'scope-failed', scope: 'us', message: 'Access was denied.' };
  };
  const parts = await testParts(knex, { sources: [good, bad] });
  const collector = new MetricsCollector();
  const list = jest.fn(() =>
    parts.sourceStatus.list({ kind: 'all' }, parts.time.now),
  );
  const clock = () => parts.time.now;
  const logger = mockServices.logger.mock();
  const polls = new SourcePolls(parts, {
    metrics: createSourceMetrics(collector.service, { list, clock, logger }),
    clock,
  });
  const { signal } = new AbortController();
  return {
    parts,
    good,
    list,
    logger,
    recorded: collector.recorded,
    gauges: () => gaugesOf(collector),
    readGood: () => polls.run(good, signal),
    readBad: () => polls.run(bad, signal),
  };
}

describe.each(databases.eachSupportedId())('metrics of sources on %s', id => {
  it('say of each instance how it is doing', async () => {
    const { gauges, readGood, readBad } = await start(await databases.init(id));
    await readGood();
    await readBad();
    expect(await gauges()).toEqual({
      'test/good': {
        'multicloud_ml.source.last_success': START.getTime() / 1000,
        'multicloud_ml.source.oldest_observation': START.getTime() / 1000,
        'multicloud_ml.source.scopes.failing': 0,
        'multicloud_ml.source.models': 2,
        'multicloud_ml.source.deployments': 2,
        'multicloud_ml.source.stale': 0,
        'multicloud_ml.source.problems': 1,
      },
      'test/bad': {
        // When it was last read is unknown, which is no figure.
        'multicloud_ml.source.scopes.failing': 2,
        'multicloud_ml.source.models': 0,
        'multicloud_ml.source.deployments': 0,
        'multicloud_ml.source.stale': 0,
        'multicloud_ml.source.problems': 0,
      },
    });
  });

  it('count what became of every reading', async () => {
    const { good, recorded, readGood, readBad } = await start(
      await databases.init(id),
    );
    await readGood();
    await readBad();
    good.says = async function* inPart() {
      yield { kind: 'scope-complete', scope: 'eu' };
      yield { kind: 'scope-failed', scope: 'us', message: 'It hung.' };
    };
    await readGood();
    const of = (source: string, outcome: string) =>
      [
        ['multicloud_ml.source.poll.duration', expect.any(Number)],
        ['multicloud_ml.source.polls', 1],
      ].map(([name, value]) => ({
        name,
        value,
        attributes: { source, type: 'test', outcome },
      }));
    expect(recorded).toEqual([
      ...of('test/good', 'complete'),
      ...of('test/bad', 'failed'),
      ...of('test/good', 'partial'),
    ]);
  });

  it('ask the database once, however many gauges there are, until half a minute has passed', async () => {
    const { parts, gauges, list } = await start(await databases.init(id));
    await gauges();
    await gauges();
    expect(list).toHaveBeenCalledTimes(1);
    parts.pass(31 / 3600);
    await gauges();
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('say nothing while the database is away, and come back with it', async () => {
    const { gauges, list, logger } = await start(await databases.init(id));
    list.mockRejectedValueOnce(new Error('the database is away'));
    expect(Object.keys(await gauges())).toEqual(['test/good', 'test/bad']);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(list).toHaveBeenCalledTimes(2);
  });
});

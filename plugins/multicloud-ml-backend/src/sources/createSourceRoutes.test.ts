import { mockCredentials } from '@backstage/backend-test-utils';
import request from 'supertest';
import { GROUPS, PORTABLE, model } from '../__testUtils__/organisation';
import { BASE, startPlugin } from '../__testUtils__/startPlugin';
import { TestSource, seen } from '../__testUtils__/TestSource';

const HIDDEN = 'component:default/classified';
/** A model that its source says is one of the catalog. */
const named = (name: string) =>
  seen(name, { entityRef: `component:default/${name}` });

const user = mockCredentials.user.header();

/** A source of two regions that both know models, one of which only some people may see. */
async function start() {
  const source = new TestSource();
  source.says = async function* twoRegions() {
    yield {
      kind: 'models',
      scope: 'eu',
      models: [named('scoring'), named('classified')],
    };
    yield {
      kind: 'problems',
      scope: 'eu',
      problems: [{ subject: 'arn:classified', message: 'It has no region.' }],
    };
    yield { kind: 'scope-complete', scope: 'eu' };
    yield { kind: 'models', scope: 'us', models: [named('ranking')] };
    yield { kind: 'scope-complete', scope: 'us' };
  };
  const plugin = await startPlugin({
    sources: [source],
    entities: [
      ...GROUPS,
      model('scoring', 'fraud', PORTABLE),
      model('ranking', 'growth', PORTABLE),
      model('classified', 'fraud', PORTABLE),
    ],
  });
  await plugin.reconcile();
  const send = (method: 'get' | 'post', path: string) =>
    request(plugin.server)[method](`${BASE}${path}`).set('Authorization', user);
  return {
    plugin,
    source,
    list: async () => (await send('get', '/sources')).body,
    run: (id = 'test/one') => send('post', `/sources/${id}/run`),
  };
}

describe('how sources are doing', () => {
  it('is told of a source that nobody has read yet', async () => {
    const { plugin, list } = await start();
    expect(await list()).toEqual({
      items: [
        {
          id: 'test/one',
          type: 'test',
          failures: [],
          scopes: [],
          models: 0,
          deployments: 0,
          stale: 0,
          schedule: 'every hour',
        },
      ],
      permissions: { run: true },
    });
    await plugin.stop();
  });

  it('is told by scope: what failed and since when, what is stale, and when it is tried again', async () => {
    const { plugin, source, list } = await start();
    await plugin.poll('test/one');
    const { items: first } = await list();
    const readAt = first[0].lastSuccessAt;
    source.says = async function* oneRegion() {
      yield { kind: 'models', scope: 'eu', models: [named('scoring')] };
      yield { kind: 'scope-complete', scope: 'eu' };
      yield {
        kind: 'scope-failed',
        scope: 'us',
        message: 'Access was denied. Grant sagemaker:List*.',
      };
    };
    await plugin.poll('test/one');
    const { items } = await list();
    const triedAt = items[0].lastAttemptAt;
    expect(items).toEqual([
      {
        id: 'test/one',
        type: 'test',
        lastSuccessAt: triedAt,
        lastAttemptAt: triedAt,
        failures: [
          {
            scope: 'us',
            message: 'Access was denied. Grant sagemaker:List*.',
            since: triedAt,
          },
        ],
        scopes: [
          {
            scope: 'eu',
            lastAttemptAt: triedAt,
            lastSuccessAt: triedAt,
            models: 2,
            deployments: 2,
            stale: 1,
            problemCount: 0,
            problems: [],
          },
          {
            scope: 'us',
            lastAttemptAt: triedAt,
            lastSuccessAt: readAt,
            failure: 'Access was denied. Grant sagemaker:List*.',
            failingSince: triedAt,
            models: 1,
            deployments: 1,
            stale: 1,
            problemCount: 0,
            problems: [],
          },
        ],
        models: 3,
        deployments: 3,
        stale: 2,
        staleSince: triedAt,
        nextRunAt: new Date(Date.parse(triedAt) + 3_600_000).toISOString(),
        schedule: 'every hour',
      },
    ]);
    await plugin.stop();
  });

  it('counts no hidden model, and quotes nothing that may name one', async () => {
    const { plugin, list } = await start();
    await plugin.poll('test/one');
    const whole = await list();
    expect(whole.items[0]).toMatchObject({ models: 3, deployments: 3 });
    expect(whole.items[0].scopes[0].problems).toEqual([
      { subject: 'arn:classified', message: 'It has no region.' },
    ]);

    plugin.policy.read = 'conditional';
    plugin.catalog.hidden.add(HIDDEN);
    const part = await list();
    expect(part.items[0]).toMatchObject({ models: 2, deployments: 2 });
    expect(part.items[0].scopes[0]).toMatchObject({
      models: 1,
      deployments: 1,
      problemCount: 1,
      problems: [],
    });
    expect(JSON.stringify(part)).not.toContain('classified');

    plugin.policy.read = 'deny';
    expect((await list()).items).toEqual([]);
    await plugin.stop();
  });
});

describe('reading a source now', () => {
  it('is done, and written down', async () => {
    const { plugin, list, run } = await start();
    const answer = await run();
    expect(answer.status).toBe(202);
    expect(answer.body).toEqual({
      id: 'test/one',
      message: 'test/one is read within seconds.',
    });
    expect((await list()).items[0].models).toBe(3);
    expect(plugin.audited).toEqual(['source-run succeeded']);
    await plugin.stop();
  });

  it('is refused without the permission, which the list tells before', async () => {
    const { plugin, list, run } = await start();
    plugin.policy.denied.add('multicloud-ml.source.run');
    expect((await list()).permissions).toEqual({ run: false });
    expect((await run()).status).toBe(403);
    expect((await run('test/none')).status).toBe(403);
    expect((await list()).items[0].models).toBe(0);
    expect(plugin.audited).toEqual(['source-run failed', 'source-run failed']);
    await plugin.stop();
  });

  it.each(['test/two', 'other/one', 'test/..%2Fone'])(
    'answers that there is no %s',
    async id => {
      const { plugin, run } = await start();
      expect((await run(id)).status).toBe(404);
      expect(plugin.audited).toEqual(['source-run failed']);
      await plugin.stop();
    },
  );
});

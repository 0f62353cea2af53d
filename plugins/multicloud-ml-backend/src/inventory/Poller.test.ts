import { testDatabases } from '../__testUtils__/testDatabases';
import { TestSource, seen } from '../__testUtils__/TestSource';
import { testParts } from '../__testUtils__/testParts';

jest.setTimeout(60_000);
const databases = testDatabases();
const never = new AbortController().signal;

describe.each(databases.eachSupportedId())('polling into %s', id => {
  async function start() {
    const source = new TestSource();
    const parts = await testParts(await databases.init(id), {
      sources: [source],
    });
    const status = async () =>
      (await parts.sourceStatus.list({ kind: 'all' }, parts.time.now))[0];
    const stale = async () => {
      const rows = await parts.knex('inventory_models').orderBy('external_id');
      return rows.map(row => [row.external_id, row.missing_since !== null]);
    };
    return { source, status, stale, ...parts };
  }

  it('writes one row for a scope in which nothing changed', async () => {
    const { source, poller, knex, pass } = await start();
    source.complete([seen('a'), seen('b')]);
    await poller.poll(source, never);
    const before = [
      await knex('inventory_models').orderBy('external_id'),
      await knex('inventory_deployments').orderBy('external_id'),
    ];
    pass(1);
    await poller.poll(source, never);

    expect([
      await knex('inventory_models').orderBy('external_id'),
      await knex('inventory_deployments').orderBy('external_id'),
    ]).toEqual(before);
    expect(await knex('inventory_scopes')).toMatchObject([
      { last_success_at: '2026-11-20T09:00:00.000Z', failure: null },
    ]);
  });

  it('keeps a model that a complete poll no longer reports, as stale', async () => {
    const { source, poller, stale, status } = await start();
    source.complete([seen('a'), seen('b')]);
    await poller.poll(source, never);
    source.complete([seen('a')]);
    await poller.poll(source, never);

    expect(await stale()).toEqual([
      ['arn:a', false],
      ['arn:b', true],
    ]);
    expect(await status()).toMatchObject({ models: 2, stale: 1 });

    source.complete([seen('a'), seen('b')]);
    await poller.poll(source, never);
    expect(await status()).toMatchObject({ models: 2, stale: 0 });
  });

  it('loses nothing to a clock that jumps, and recovers by itself', async () => {
    const { source, poller, stale, status, pass } = await start();
    source.complete([seen('a'), seen('b')]);
    await poller.poll(source, never);
    const all = [
      ['arn:a', false],
      ['arn:b', false],
    ];

    pass(48);
    // True as far as anybody can tell: nobody has read it for two days.
    expect(await status()).toMatchObject({ models: 2, stale: 2 });
    await poller.poll(source, never);
    expect(await status()).toMatchObject({ models: 2, stale: 0 });

    pass(-96);
    expect(await status()).toMatchObject({ models: 2, stale: 0 });
    await poller.poll(source, never);
    expect(await stale()).toEqual(all);
    expect(await status()).toMatchObject({
      models: 2,
      stale: 0,
      failures: [],
      lastSuccessAt: '2026-11-18T08:00:00.000Z',
    });

    pass(48);
    await poller.poll(source, never);
    expect(await stale()).toEqual(all);
    expect(await status()).toMatchObject({ stale: 0 });
  });

  it('keeps a deployment that is no longer reported, as stale', async () => {
    const { source, poller, knex } = await start();
    source.complete([seen('a')]);
    await poller.poll(source, never);
    source.complete([seen('a', { deployments: [] })]);
    await poller.poll(source, never);

    const [deployment] = await knex('inventory_deployments');
    expect(deployment.missing_since).not.toBeNull();
  });

  it('does not take a model for missing when its scope fails half way', async () => {
    const { source, poller, stale, status } = await start();
    source.complete([seen('a'), seen('b')]);
    await poller.poll(source, never);
    source.says = async function* half() {
      yield { kind: 'models', scope: 'eu', models: [seen('a')] };
      yield { kind: 'scope-failed', scope: 'eu', message: 'access denied' };
    };
    await poller.poll(source, never);

    expect(await stale()).toEqual([
      ['arn:a', false],
      ['arn:b', false],
    ]);
    expect(await status()).toMatchObject({
      stale: 2,
      failures: [{ scope: 'eu', message: 'access denied' }],
    });
  });

  it('keeps everything when the poll throws, and goes on where it did not', async () => {
    const { source, poller, status, pass } = await start();
    source.says = async function* both() {
      yield { kind: 'models', scope: 'eu', models: [seen('a')] };
      yield { kind: 'scope-complete', scope: 'eu' };
      yield { kind: 'models', scope: 'us', models: [seen('b')] };
      yield { kind: 'scope-complete', scope: 'us' };
    };
    await poller.poll(source, never);
    pass(1);
    source.says = async function* broken() {
      yield { kind: 'models', scope: 'eu', models: [seen('a')] };
      yield { kind: 'scope-complete', scope: 'eu' };
      throw new Error('throttled');
    };
    await poller.poll(source, never);

    expect(await status()).toMatchObject({
      models: 2,
      stale: 1,
      lastSuccessAt: '2026-11-20T09:00:00.000Z',
      failures: [
        {
          scope: 'us',
          message: 'throttled',
          since: '2026-11-20T09:00:00.000Z',
        },
      ],
    });
  });

  it('ends a poll that hangs when its time is up', async () => {
    const { source, poller, status } = await start();
    source.complete([seen('a')]);
    await poller.poll(source, never);
    source.says = async function* hanging() {
      yield { kind: 'models', scope: 'eu', models: [seen('a')] };
      await new Promise(() => {});
    };
    const abort = new AbortController();
    const polling = poller.poll(source, abort.signal);
    setTimeout(() => abort.abort(), 50);
    await polling;

    expect(await status()).toMatchObject({
      models: 1,
      stale: 1,
      failures: [{ message: 'it did not finish within its time limit' }],
    });
  });

  it('takes the last word on a model that is reported twice', async () => {
    const { source, poller, knex } = await start();
    source.complete([
      seen('a', { title: 'First' }),
      seen('a', { title: 'Second' }),
    ]);
    await poller.poll(source, never);

    const rows = await knex('inventory_models');
    expect(rows.map(row => JSON.parse(row.content).title)).toEqual(['Second']);
  });

  it('remembers since when a version has been seen', async () => {
    const { source, poller, knex, pass } = await start();
    const at = (version: string, replicas: number) =>
      seen('a', {
        deployments: [
          { externalId: 'arn:a/endpoint', name: 'endpoint', version, replicas },
        ],
      });
    source.complete([at('1', 1)]);
    await poller.poll(source, never);
    pass(1);
    source.complete([at('1', 2)]);
    await poller.poll(source, never);
    expect(await knex('inventory_deployments')).toMatchObject([
      { version_since: '2026-11-20T08:00:00.000Z' },
    ]);
    pass(1);
    source.complete([at('2', 2)]);
    await poller.poll(source, never);
    expect(await knex('inventory_deployments')).toMatchObject([
      {
        version_since: '2026-11-20T10:00:00.000Z',
        first_seen_at: '2026-11-20T08:00:00.000Z',
      },
    ]);
  });

  it('names the source itself as failing when no scope is known yet', async () => {
    const { source, poller, status } = await start();
    source.says = async function* broken() {
      throw new Error('no credentials');
    };
    await poller.poll(source, never);
    expect((await status()).failures).toMatchObject([
      { scope: '*', message: 'no credentials' },
    ]);

    source.complete([seen('a')]);
    await poller.poll(source, never);
    expect((await status()).failures).toEqual([]);
  });
});

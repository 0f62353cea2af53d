import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { TestDatabases, mockCredentials } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { z } from 'zod';
import { BASE } from './__testUtils__/startPlugin';

jest.setTimeout(180_000);
const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });
const hasPostgres = databases.supports('POSTGRES_15');
if (!hasPostgres) {
  process.stderr.write(
    'SKIPPED-PART: two replicas on PostgreSQL: install it and set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING\n',
  );
}
const MODEL = '/models/component/default/scoring';
const TASKS = 'backstage_backend_tasks__tasks';

const portSchema = z.object({ port: z.number() });
const halfWaySchema = z.object({ halfWay: z.literal(true) });
const notifiedSchema = z.object({ notified: z.string() });

/** A backend in a process of its own. */
class Replica {
  /** How often it has begun to read the source. */
  readings = 0;
  readonly notified: string[] = [];
  private port = 0;
  private readonly child: ChildProcess;

  constructor(options: object) {
    this.child = fork(require.resolve('./__testUtils__/replicaProcess.ts'), {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      env: { ...process.env, TEST_REPLICA: JSON.stringify(options) },
    });
    this.child.on('message', message => {
      this.port = portSchema.safeParse(message).data?.port ?? this.port;
      this.readings += halfWaySchema.safeParse(message).success ? 1 : 0;
      const { data } = notifiedSchema.safeParse(message);
      this.notified.push(...(data ? [data.notified] : []));
    });
  }

  get isUp() {
    if (this.child.exitCode) {
      throw new Error(`The replica ended with code ${this.child.exitCode}.`);
    }
    return this.port > 0;
  }

  /** Lets the reading that is half-way go on. */
  goOn() {
    this.child.send('go on');
  }

  async send(path: string, body?: object) {
    const response = await fetch(
      `http://localhost:${this.port}${BASE}${path}`,
      {
        method: body ? 'POST' : 'GET',
        headers: {
          Authorization: mockCredentials.user.header('user:default/ann'),
          'Content-Type': 'application/json',
        },
        body: body && JSON.stringify(body),
      },
    );
    return { status: response.status, body: await response.json() };
  }

  /** With no chance to put anything in order. */
  async kill() {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const exit = once(this.child, 'exit');
      this.child.kill('SIGKILL');
      await exit;
    }
    return this.child.signalCode;
  }
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

const describeWithPostgres = hasPostgres ? describe : describe.skip;

describeWithPostgres('a replica that is killed', () => {
  const running: Replica[] = [];
  afterEach(() => Promise.all(running.splice(0).map(one => one.kill())));

  async function startWith(options: { models: number }) {
    const knex = await databases.init('POSTGRES_15');
    const { config } = knex.client;
    // Knex hides the password from whoever copies the connection.
    const { password } = config.connection;
    const database = {
      client: 'pg',
      connection: { ...config.connection, password },
    };
    const start = async ({ freezes = false } = {}) => {
      const replica = new Replica({ ...options, database, freezes });
      running.push(replica);
      await until(() => replica.isUp);
      return replica;
    };
    return { knex, start };
  }

  const count = async (query: Knex.QueryBuilder) => {
    const [row] = await query.count({ rows: '*' });
    return Number(row.rows);
  };

  /** What the scheduler does once the time of a task is over, within ten minutes here, so that nobody waits for it. */
  const releaseTasksOfTheDead = (knex: Knex) =>
    knex(TASKS).whereNotNull('current_run_ticket').update({
      current_run_ticket: null,
      current_run_started_at: null,
      current_run_expires_at: null,
      next_run_start_at: knex.fn.now(),
    });

  it('in the midst of reading a source loses nothing, and another reads it', async () => {
    const { knex, start } = await startWith({ models: 0 });
    const first = await start();
    await until(() => first.readings === 1);
    first.goOn();
    await until(async () => {
      const { body } = await first.send('/sources');
      return body.items[0].models === 2 && !body.items[0].running;
    });
    await until(async () => (await first.send(MODEL)).status === 200);

    const drill = await first.send(`${MODEL}/drills`, {
      type: 'restore',
      from: 'aws/ap-southeast-1',
      to: 'gcp/asia-southeast2',
      startedAt: '2026-11-01T00:00:00Z',
      recoveredAt: '2026-11-01T00:20:00Z',
      result: 'passed',
    });
    expect(drill.status).toBe(201);
    const decision = { source: 'test/one', externalId: 'arn:offers' };
    expect((await first.send(`${MODEL}/sightings/join`, decision)).status).toBe(
      200,
    );
    const sightings = (await first.send(`${MODEL}/sightings`)).body.items;
    expect(sightings).toHaveLength(1);

    expect((await first.send('/sources/test/one/run', {})).status).toBe(202);
    await until(() => first.readings === 2);
    const second = await start();
    expect(await first.kill()).toBe('SIGKILL');
    const transitions = await count(knex('transitions'));

    expect((await second.send(`${MODEL}/drills`)).body.items).toEqual([
      drill.body,
    ]);
    await releaseTasksOfTheDead(knex);
    await until(() => second.readings === 1);
    second.goOn();
    await until(
      async () => !(await second.send('/sources')).body.items[0].running,
    );

    const [source] = (await second.send('/sources')).body.items;
    expect(source).toMatchObject({ models: 2, failures: [], stale: 0 });
    expect((await second.send(`${MODEL}/drills`)).body.items).toEqual([
      drill.body,
    ]);
    expect((await second.send(`${MODEL}/sightings`)).body.items).toMatchObject([
      { externalId: 'arn:offers' },
    ]);
    // Reading the same again changes no model, so there is nothing to tell.
    expect(await count(knex('transitions'))).toBe(transitions);
    expect(second.notified).toEqual([]);
  });

  it('in the midst of assessing leaves the rest to another, which repeats nothing', async () => {
    const { knex, start } = await startWith({ models: 2500 });
    const first = await start({ freezes: true });
    await until(async () => (await count(knex('assessments'))) > 0);
    const done = await count(knex('assessments'));
    expect(done).toBeLessThan(2501);
    const second = await start();
    expect(await first.kill()).toBe('SIGKILL');

    await releaseTasksOfTheDead(knex);
    await until(async () => (await count(knex('assessments'))) === 2501);
    expect((await second.send('/models')).body.totalItems).toBe(2501);
    await until(
      async () =>
        (await count(
          knex('task_runs')
            .where({ task: 'reconcile-with-catalog' })
            .whereNotNull('last_success_at'),
        )) === 1,
    );

    // Each was assessed for the first time once.
    const kept: Array<{ entity_ref: string }> = await knex('transitions');
    expect(kept).toHaveLength(2501);
    expect(new Set(kept.map(row => row.entity_ref)).size).toBe(2501);
    const notified = [...first.notified, ...second.notified];
    expect(new Set(notified).size).toBe(notified.length);
  });
});

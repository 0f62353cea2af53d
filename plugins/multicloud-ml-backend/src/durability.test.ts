import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  createMockDirectory,
  mockCredentials,
} from '@backstage/backend-test-utils';
import { z } from 'zod';
import { testDatabases } from './__testUtils__/testDatabases';

jest.setTimeout(120_000);
const databases = testDatabases();
const folder = createMockDirectory();
const MODELS = '/api/multicloud-ml/v1/models';
const DRILLS = `${MODELS}/component/default/scoring/drills`;

/** A database that outlives the processes that use it, as a process is told of it. */
async function lastingDatabase(id: string) {
  if (id === 'SQLITE_3') {
    const filename = folder.resolve('multicloud-ml.sqlite');
    return { client: 'better-sqlite3', connection: { filename } };
  }
  const { config } = (await databases.init('POSTGRES_15')).client;
  // Knex hides the password from whoever copies or prints the connection.
  const { password } = config.connection;
  return { client: 'pg', connection: { ...config.connection, password } };
}

describe.each(databases.eachSupportedId())('what was answered, on %s', id => {
  const running = new Set<ChildProcess>();
  afterEach(() => Promise.all([...running].map(kill)));

  async function kill(child: ChildProcess) {
    running.delete(child);
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill('SIGKILL');
      await exit;
    }
    return child.signalCode;
  }

  async function start(database: object) {
    const child = fork(require.resolve('./__testUtils__/ownProcess.ts'), {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
      env: { ...process.env, TEST_DATABASE: JSON.stringify(database) },
    });
    running.add(child);
    /** The first message that the schema fits; the transform sends some of its own. */
    const told = <T>(schema: z.ZodType<T>) =>
      new Promise<T>((resolve, reject) => {
        child.on('message', message => {
          const parsed = schema.safeParse(message);
          if (parsed.success) resolve(parsed.data);
        });
        child.once('exit', code =>
          reject(new Error(`The process ended with code ${code}.`)),
        );
      });

    const { port } = await told(z.object({ port: z.number() }));
    const send = async (path: string, body?: object) => {
      const response = await fetch(`http://localhost:${port}${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          Authorization: mockCredentials.user.header('user:default/ann'),
          'Content-Type': 'application/json',
        },
        body: body && JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    };
    return {
      child,
      send,
      reconcile: async () => {
        const answer = told(z.object({ reconciled: z.literal(true) }));
        child.send('reconcile');
        await answer;
      },
      recovery: async () => (await send(MODELS)).body.items[0]?.recovery,
    };
  }

  it('is still so after the process is killed', async () => {
    const database = await lastingDatabase(id);
    const first = await start(database);
    await first.reconcile();
    expect(await first.recovery()).toBe('untested');

    const ended = Date.now() - 86_400_000;
    const recorded = await first.send(DRILLS, {
      type: 'failover',
      from: 'aws/ap-southeast-1',
      to: 'gcp/asia-southeast2',
      startedAt: new Date(ended - 1_200_000).toISOString(),
      recoveredAt: new Date(ended).toISOString(),
      result: 'passed',
    });
    expect(await kill(first.child)).toBe('SIGKILL');
    expect(recorded.status).toBe(201);

    // Before it reads the catalog again: all that it says, it has from the database.
    const second = await start(database);
    expect((await second.send(DRILLS)).body.items).toEqual([recorded.body]);
    expect(await second.recovery()).toBe('protected');

    await second.reconcile();
    expect((await second.send(DRILLS)).body.items).toEqual([recorded.body]);
    expect(await second.recovery()).toBe('protected');
  });
});

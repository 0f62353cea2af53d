import {
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  TestDatabases,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  type ModelSource,
  type ModelSourceEvent,
  modelSourcesExtensionPoint,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import createKnex, { type Knex } from 'knex';
import request from 'supertest';
import plugin from '..';
import { BASE } from '../__testUtils__/startPlugin';
import { TestSource } from '../__testUtils__/TestSource';

const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });
const hasPostgres = databases.supports('POSTGRES_15');
if (!hasPostgres) {
  process.stderr.write(
    'SKIPPED-PART: two replicas on PostgreSQL: install it and set BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING\n',
  );
}

/** The system that both replicas read: counts who reads it at once, and can make readings wait. */
class CountedSystem {
  underWay = 0;
  most = 0;
  ended = 0;
  readonly readBy = new Set<string>();
  /** Readings end when this does. */
  gate: Promise<void> = Promise.resolve();

  async *read(replica: string): AsyncIterable<ModelSourceEvent> {
    this.readBy.add(replica);
    this.underWay++;
    this.most = Math.max(this.most, this.underWay);
    try {
      await this.gate;
      // Long enough for the other replica to look for work several times.
      await new Promise(resolve => setTimeout(resolve, 300));
      yield { kind: 'scope-complete', scope: 'eu' };
    } finally {
      this.underWay--;
      this.ended++;
    }
  }
}

/** A backend with the scheduler of Backstage and connections of its own. */
async function startReplica(
  name: string,
  system: CountedSystem,
  database: Knex.Config,
  schedule: ModelSource['schedule'],
) {
  const knex = createKnex(database);
  const source = Object.assign(new TestSource(), { schedule });
  source.says = () => system.read(name);
  const backend = await startTestBackend({
    features: [
      plugin,
      schedulerServiceFactory,
      mockServices.database.factory({ knex }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalogServiceMock(),
      }),
      createBackendModule({
        pluginId: 'multicloud-ml',
        moduleId: 'test-source',
        register(env) {
          env.registerInit({
            deps: { registry: modelSourcesExtensionPoint },
            init: async ({ registry }) => registry.addModelSource(source),
          });
        },
      }),
    ],
  });
  return {
    list: async () =>
      (await request(backend.server).get(`${BASE}/sources`)).body.items[0],
    run: () => request(backend.server).post(`${BASE}/sources/test/one/run`),
    stop: async () => {
      await backend.stop();
      await knex.destroy();
    },
  };
}

async function startReplicas(
  schedule: ModelSource['schedule'],
  system = new CountedSystem(),
) {
  const { config } = (await databases.init('POSTGRES_15')).client;
  // Knex hides the password from whoever copies the connection.
  const { password } = config.connection;
  const database = {
    client: 'pg',
    connection: { ...config.connection, password },
  };
  const replicas = [
    await startReplica('first', system, database, schedule),
    await startReplica('second', system, database, schedule),
  ];
  return {
    system,
    replicas,
    stop: () => Promise.all(replicas.map(replica => replica.stop())),
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const describeWithPostgres = hasPostgres ? describe : describe.skip;

describeWithPostgres('two replicas on one database', () => {
  jest.setTimeout(60_000);

  it('never read the same source at once', async () => {
    const { system, stop } = await startReplicas({
      frequency: { milliseconds: 100 },
      timeout: { minutes: 1 },
    });
    await until(() => system.ended >= 12 && system.readBy.size === 2);
    await stop();
    expect(system.most).toBe(1);
  });

  it('know of each other what runs, and when what does not run is due', async () => {
    const system = new CountedSystem();
    let open = () => {};
    system.gate = new Promise(resolve => {
      open = resolve;
    });
    const { replicas, stop } = await startReplicas(
      { frequency: { hours: 1 }, timeout: { minutes: 1 } },
      system,
    );
    await until(() => system.underWay === 1);
    for (const { list, run } of replicas) {
      expect(await list()).toMatchObject({ running: true });
      expect(await list()).not.toHaveProperty('nextRunAt');
      const refused = await run();
      expect(refused.status).toBe(409);
      expect(refused.body.error.message).toBe(
        'test/one is being read already; look again when that has ended.',
      );
    }
    open();
    await until(async () => !(await replicas[0].list()).running);

    for (const { list } of replicas) {
      const { lastAttemptAt, nextRunAt } = await list();
      const wait = Date.parse(nextRunAt) - Date.parse(lastAttemptAt);
      // The scheduler counts from when the reading was due.
      expect(wait / 60_000).toBeCloseTo(60, 0);
    }

    const [{ run, list }] = replicas;
    expect((await run()).status).toBe(202);
    // Either replica takes it up.
    await until(() => system.ended === 2);
    await until(async () => !(await list()).running);
    await stop();
    expect(system.most).toBe(1);
  });
});

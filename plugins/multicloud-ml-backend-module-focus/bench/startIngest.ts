import {
  coreServices,
  createServiceFactory,
  type SchedulerServiceTaskFunction,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import plugin from '@multicloud-ml/backstage-plugin-multicloud-ml-backend';
import createKnex, { type Knex } from 'knex';
import focus from '../src';

/** A whole backend whose bill lies in a folder; its tasks run when they are told to. */
export async function startIngest(folder: string, postgres?: string) {
  const tasks = new Map<string, SchedulerServiceTaskFunction>();
  const database = await createDatabase(postgres);
  const backend = await startTestBackend({
    features: [
      plugin,
      focus,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.database.factory({ knex: database.knex }),
      mockServices.rootConfig.factory({
        data: {
          multicloudMl: {
            costs: { sources: { focus: { bench: { path: folder } } } },
          },
        },
      }),
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => ({
          async scheduleTask({ id, fn }) {
            tasks.set(id, fn);
          },
          createScheduledTaskRunner: () => ({ run: async () => {} }),
          triggerTask: async () => {},
          cancelTask: async () => {},
          getScheduledTasks: async () => [],
        }),
      }),
    ],
  });

  return {
    /**
     * Reads the bill and brings the figures up to date.
     *
     * @returns milliseconds until the lines were stored, and until the figures were there
     */
    async ingest(): Promise<{ stored: number; settled: number }> {
      const start = Date.now();
      const from = performance.now();
      await tasks.get('cost:focus/bench')?.(new AbortController().signal);
      const settled = performance.now() - from;
      const status: { last_success_at: string; failure: string | null } =
        await database.knex('cost_sources').first();
      if (status.failure !== null) {
        throw new Error(status.failure);
      }
      return {
        stored: new Date(status.last_success_at).getTime() - start,
        settled,
      };
    },
    async lines(): Promise<number> {
      const [{ lines }] = await database
        .knex('cost_lines')
        .count({ lines: '*' });
      return Number(lines);
    },
    async stop(): Promise<void> {
      await backend.stop();
      await database.drop();
    },
  };
}

async function createDatabase(
  postgres?: string,
): Promise<{ knex: Knex; drop: () => Promise<void> }> {
  if (!postgres) {
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: ':memory:',
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    return { knex, drop: () => knex.destroy() };
  }
  const name = `bench_ingest_${process.pid}_${Date.now()}`;
  const admin = createKnex({ client: 'pg', connection: postgres });
  await admin.raw('create database ??', [name]);
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  const knex = createKnex({ client: 'pg', connection: url.toString() });
  return {
    knex,
    async drop() {
      await knex.destroy();
      await admin.raw('drop database ?? with (force)', [name]);
      await admin.destroy();
    },
  };
}

import type { DatabaseService } from '@backstage/backend-plugin-api';
import createKnex, { type Knex } from 'knex';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** A fresh database for each plugin of a backend, and how to be rid of them all. */
export async function openPluginDatabases(
  kind: 'SQLite' | 'PostgreSQL',
): Promise<{
  serviceFor(plugin: string): DatabaseService;
  knexOf(plugin: string): Promise<Knex>;
  drop(): Promise<void>;
}> {
  const opened = new Map<string, Promise<Knex>>();
  const admin =
    kind === 'PostgreSQL'
      ? createKnex({ client: 'pg', connection: process.env[POSTGRES] })
      : undefined;
  const nameOf = (plugin: string) =>
    `bench_${process.pid}_${plugin.replaceAll('-', '_')}`;

  async function open(plugin: string): Promise<Knex> {
    if (!admin) {
      return createKnex({
        client: 'better-sqlite3',
        connection: ':memory:',
        useNullAsDefault: true,
        pool: { min: 1, max: 1 },
      });
    }
    await admin.raw('drop database if exists ??', [nameOf(plugin)]);
    await admin.raw('create database ??', [nameOf(plugin)]);
    const url = new URL(process.env[POSTGRES] ?? '');
    url.pathname = nameOf(plugin);
    return createKnex({ client: 'pg', connection: url.toString() });
  }

  const knexOf = (plugin: string) => {
    const known = opened.get(plugin) ?? open(plugin);
    opened.set(plugin, known);
    return known;
  };
  return {
    knexOf,
    serviceFor: plugin => ({ getClient: () => knexOf(plugin) }),
    async drop() {
      for (const [plugin, knex] of opened) {
        await (await knex).destroy();
        await admin?.raw('drop database ?? with (force)', [nameOf(plugin)]);
      }
      await admin?.destroy();
    },
  };
}

import createKnex, { type Knex } from 'knex';
import { migrationsDirectory } from '../src/database/migrate';
import { isPostgres } from '../src/database/sets';

const POSTGRES = 'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

/** A fresh database of each kind that the machine has, and how to be rid of it again. */
export async function* openDatabases(): AsyncGenerator<{
  name: string;
  knex: Knex;
}> {
  const sqlite = createKnex({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: { min: 1, max: 1 },
  });
  await sqlite.migrate.latest({ directory: migrationsDirectory });
  yield { name: 'SQLite in memory', knex: sqlite };
  await sqlite.destroy();

  const connection = process.env[POSTGRES];
  if (!connection) {
    process.stderr.write(`PostgreSQL is left out: ${POSTGRES} is not set.\n`);
    return;
  }
  const admin = createKnex({ client: 'pg', connection });
  const name = `bench_${process.pid}_${Date.now()}`;
  await admin.raw('create database ??', [name]);
  const url = new URL(connection);
  url.pathname = name;
  const postgres = createKnex({ client: 'pg', connection: url.toString() });
  await postgres.migrate.latest({ directory: migrationsDirectory });
  yield { name: 'PostgreSQL', knex: postgres };
  await postgres.destroy();
  await admin.raw('drop database ?? with (force)', [name]);
  await admin.destroy();
}

/**
 * Brings a database to where one that has run for a while is: PostgreSQL otherwise begins to vacuum what was just loaded
 * while something else is measured, and plans without statistics until then.
 */
export async function settleDatabase(knex: Knex): Promise<void> {
  if (isPostgres(knex)) {
    await knex.raw('vacuum analyze');
  }
}

import { readdir } from 'node:fs/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { HealthCheck } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Knex } from 'knex';
import { migrationsDirectory } from '../database/migrate';

/** Shorter than what asks us waits. */
const TIMEOUT_MS = 3_000;

/** Whether the database answers, and whether its tables are those of this version. */
export async function checkDatabase(
  knex: Knex,
  logger: LoggerService,
): Promise<HealthCheck[]> {
  try {
    return [
      { id: 'database', status: 'ok', message: 'The database answers.' },
      await withinTime(checkMigrations(knex)),
    ];
  } catch (error) {
    // What the driver says may name hosts and users, which is for the log only.
    logger.error(`The database does not answer: ${error}`);
    return [
      {
        id: 'database',
        status: 'failed',
        message: 'The database does not answer; the log says why.',
      },
    ];
  }
}

/** Knex has a list of its own, which is refused where the tables are newer than the files. */
async function checkMigrations(knex: Knex): Promise<HealthCheck> {
  const done: string[] = (await knex.schema.hasTable('knex_migrations'))
    ? await knex('knex_migrations').pluck('name')
    : [];
  const own = (await readdir(migrationsDirectory))
    .filter(name => name.endsWith('.js'))
    .sort();
  const pending = own.filter(name => !done.includes(name));
  const newer = done.filter(name => !own.includes(name));
  if (pending.length > 0) {
    return {
      id: 'migrations',
      status: 'failed',
      message: `The tables are older than this version: ${pending.join(
        ', ',
      )}. Let the migrations run (docs/operate.md, Upgrades).`,
    };
  }
  return newer.length > 0
    ? {
        id: 'migrations',
        status: 'degraded',
        message: `The tables are newer than this version: ${newer.join(
          ', ',
        )}. While an update is rolled out this passes with the last replica of the earlier version.`,
      }
    : {
        id: 'migrations',
        status: 'ok',
        message: 'The tables are those of this version.',
      };
}

async function withinTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`no answer within ${TIMEOUT_MS / 1000} seconds`)),
      TIMEOUT_MS,
    );
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

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
    const pending = await withinTime(pendingMigrations(knex));
    return [
      { id: 'database', status: 'ok', message: 'The database answers.' },
      pending.length === 0
        ? {
            id: 'migrations',
            status: 'ok',
            message: 'The tables are those of this version.',
          }
        : {
            id: 'migrations',
            status: 'failed',
            message: `The tables are older than this version: ${pending.join(
              ', ',
            )}. Let the migrations run (docs/operate.md, Upgrades).`,
          },
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

async function pendingMigrations(knex: Knex): Promise<string[]> {
  const [, pending]: [unknown, Array<{ file: string }>] =
    await knex.migrate.list({ directory: migrationsDirectory });
  return pending.map(({ file }) => file);
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

import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { findProgram, subfolders } from './findProgram.mjs';
import { freePort, isTaken } from './ports.mjs';
import { capture } from './processes.mjs';

/** By this variable Backstage's `TestDatabases` finds a server; the version in its name is not checked. */
export const postgresVariable =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

export const postgresPart = {
  name: 'PostgreSQL',
  howToGet: `install it (Debian, Ubuntu: apt-get install postgresql; macOS: brew install postgresql), or set ${postgresVariable} to a server whose user may create databases`,
};

async function findBinaries() {
  const homes = await Promise.all([
    subfolders('/usr/lib/postgresql'),
    subfolders('/usr', 'pgsql-'),
    subfolders('/opt/homebrew/opt', 'postgresql'),
    subfolders('/usr/local/opt', 'postgresql'),
  ]);
  const folders = homes.flat().map(home => join(home, 'bin'));
  const initdb = await findProgram(['initdb'], folders);
  return initdb && dirname(initdb);
}

/** PostgreSQL refuses to run as root: the user to run it as, with its ids, when we are root. */
export function unprivilegedUser() {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const id = (flag, user) =>
    spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout?.trim();
  for (const user of ['postgres', 'nobody']) {
    const uid = Number(id('-u', user) || NaN);
    const gid = Number(id('-g', user) || NaN);
    if (uid && gid) {
      return { uid, gid };
    }
  }
  throw new Error(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it as.',
  );
}

async function runOrThrow(command, args, options) {
  const { code, stdout, stderr } = await capture(command, args, options);
  if (code !== 0) {
    throw new Error(
      `PostgreSQL is installed and does not start: ${command} said\n${stdout}${stderr}`,
    );
  }
}

async function startTemporaryCluster(binaries) {
  const user = unprivilegedUser() ?? {};
  const folder = await mkdtemp(join(tmpdir(), 'multicloud-ml-postgres-'));
  if (user.uid) {
    await chown(folder, user.uid, user.gid);
  }
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...user, env: { LC_ALL: 'C' } };
  const pgCtl = (...args) =>
    runOrThrow(join(binaries, 'pg_ctl'), ['-D', data, ...args], options);

  await runOrThrow(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    options,
  );
  const port = await freePort();
  // Its data is thrown away after the tests, so nothing waits for the disk.
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=200`;
  await pgCtl('-w', '-l', join(folder, 'log'), '-o', settings, 'start');
  return {
    connection: `postgresql://postgres@127.0.0.1:${port}`,
    async stop() {
      await pgCtl('-m', 'immediate', 'stop').catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A PostgreSQL for tests: the one that the environment names, else a temporary cluster of the installed binaries.
 *
 * @returns `{ connection, stop }`, or nothing when the machine has neither
 */
export async function startPostgres() {
  const named = process.env[postgresVariable];
  if (named) {
    const { hostname, port } = new URL(named);
    if (hostname === '127.0.0.1' || hostname === 'localhost') {
      if (!(await isTaken(Number(port || 5432)))) {
        throw new Error(
          `${postgresVariable} names ${hostname}:${
            port || 5432
          }, and nothing answers there. Start that server, or unset the variable to let the tests start one of their own.`,
        );
      }
    }
    return { connection: named, stop: async () => {} };
  }
  const binaries = await findBinaries();
  return binaries && startTemporaryCluster(binaries);
}

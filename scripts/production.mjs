// Builds what packages/backend/Dockerfile puts into an image, starts it as the image does on a temporary PostgreSQL, as a
// user that can write nowhere but to the temporary folder, asks it a few things, and stops it. Needs no container engine.
import { copyFile, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureInstalled } from './lib/install.mjs';
import { registryOfNpm } from './lib/registry.mjs';
import {
  postgresPart,
  startPostgres,
  unprivilegedUser,
} from './lib/postgres.mjs';
import { freePort } from './lib/ports.mjs';
import { capture, onStopRequest, start, stopAll } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

/** What Dockerfile copies before it installs the dependencies, and after. */
const DECIDES_DEPENDENCIES = [
  '.yarnrc.yml',
  'backstage.json',
  'yarn.lock',
  'package.json',
];
const CONFIGS = ['app-config.yaml', 'app-config.production.yaml'];
const DIST = join(root, 'packages/backend/dist');

/** What the running backend has to answer to who brings no credentials. */
const ANSWERS = [
  ['/', 200, '<div id="root">'],
  ['/.backstage/health/v1/readiness', 200, '"status":"ok"'],
  ['/api/multicloud-ml/v1/health', 200, '"status":"ok"'],
  ['/api/multicloud-ml/v1/models', 401, 'Missing credentials'],
  ['/api/catalog/entities', 401, 'Missing credentials'],
  ['/api/auth/guest/refresh', 404, ''],
];

let postgres;
let folder;

async function runOrThrow(command, args, options) {
  const { code, stdout, stderr } = await capture(command, args, options);
  if (code !== 0) {
    throw new Error(
      `${command} ${args.join(
        ' ',
      )} ended with code ${code}:\n${stdout}${stderr}`,
    );
  }
}

async function build() {
  console.log('Building the bundle …');
  await runOrThrow('yarn', ['workspace', 'backend', 'build']);
}

async function unpack() {
  console.log('Installing what production needs …');
  const copy = name => copyFile(join(root, name), join(folder, name));
  const untar = name =>
    runOrThrow('tar', ['xzf', join(DIST, name)], { cwd: folder });
  await Promise.all(DECIDES_DEPENDENCIES.map(copy));
  await untar('skeleton.tar.gz');
  await runOrThrow('yarn', ['workspaces', 'focus', '--all', '--production'], {
    cwd: folder,
    env: registryOfNpm(),
  });
  await untar('bundle.tar.gz');
  await Promise.all(CONFIGS.map(copy));
}

/** Starts the backend as the image's CMD does. */
async function startBackend(port) {
  const {
    hostname,
    port: postgresPort,
    username,
    password,
  } = new URL(postgres.connection);
  // The files are root's, as in the image, so that this user can change none of them.
  const user = unprivilegedUser() ?? {};
  const node = join(folder, 'node');
  await copyFile(process.execPath, node);
  await chmod(node, 0o755);
  // The archives bring the mode of the folder in which they were made.
  await chmod(folder, 0o755);
  return start(
    node,
    ['packages/backend', ...CONFIGS.flatMap(config => ['--config', config])],
    {
      cwd: folder,
      ...user,
      // Warnings and errors only; Backstage writes its log to standard output.
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        NODE_ENV: 'production',
        HOME: '/nonexistent',
        LOG_LEVEL: 'warn',
        BASE_URL: `http://localhost:${port}`,
        ORGANIZATION_NAME: 'Example',
        POSTGRES_HOST: hostname,
        POSTGRES_PORT: postgresPort || '5432',
        POSTGRES_USER: decodeURIComponent(username),
        POSTGRES_PASSWORD: decodeURIComponent(password) || 'none',
        PGSSLMODE: 'disable',
        APP_CONFIG_backend_listen: JSON.stringify(`127.0.0.1:${port}`),
      },
    },
  );
}

async function ask(address, backend) {
  let ended;
  backend.ended.then(end => {
    ended = end;
  });
  const deadline = Date.now() + 120_000;
  for (;;) {
    const ready = await fetch(
      `${address}/.backstage/health/v1/readiness`,
    ).catch(() => undefined);
    if (ready?.ok) {
      break;
    }
    if (ended || Date.now() > deadline) {
      throw new Error(
        ended
          ? `The backend ended with code ${ended.code}: ${
              ended.error ?? ended.signal ?? 'what it said stands above'
            }`
          : 'The backend is not ready after two minutes; what it said stands above.',
      );
    }
    await sleep(250);
  }
  const wrong = [];
  for (const [path, status, text] of ANSWERS) {
    const answer = await fetch(address + path);
    const body = await answer.text();
    if (answer.status !== status || !body.includes(text)) {
      wrong.push(
        `${path} answered ${
          answer.status
        }, wanted ${status} with ${text}: ${body.slice(0, 300)}`,
      );
    }
  }
  if (wrong.length > 0) {
    throw new Error(wrong.join('\n'));
  }
  console.log(`${ANSWERS.length} answers are as they should be.`);
}

/**
 * A container is stopped by SIGTERM; what takes longer than its grace period is killed. Backstage waits for the requests
 * under way, and one of them is the wait for events, which lasts up to a minute.
 */
async function stopInOrder(backend) {
  backend.kill('SIGTERM');
  const end = await Promise.race([backend.ended, sleep(75_000)]);
  if (!end || end.code !== 0) {
    throw new Error(
      `The backend did not end in order when it was asked to: ${
        end ? `code ${end.code}, signal ${end.signal}` : 'it still runs'
      }.`,
    );
  }
  console.log('It ended in order.');
}

async function cleanUp() {
  await stopAll();
  await postgres?.stop();
  if (folder) {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  await ensureToolchain();
  onStopRequest(cleanUp);
  await ensureInstalled();
  postgres = await startPostgres();
  if (!postgres) {
    throw new Error(`PostgreSQL is missing: ${postgresPart.howToGet}`);
  }
  folder = await mkdtemp(join(tmpdir(), 'multicloud-ml-production-'));
  await build();
  await unpack();
  const port = await freePort();
  console.log('Starting the backend …');
  const backend = await startBackend(port);
  await ask(`http://127.0.0.1:${port}`, backend);
  await stopInOrder(backend);
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
await cleanUp();

import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from './findProgram.mjs';
import { freePort } from './ports.mjs';
import { start } from './processes.mjs';
import { root } from './root.mjs';

export const mlflowPart = {
  name: 'MLflow (PyPI)',
  howToGet:
    'python3 -m pip install "mlflow[auth]>=3,<4", best in a virtual environment that is active, or set MLFLOW_PATH',
};

/** MLFLOW_PATH, else mlflow of PATH, else that of the environment that `.ci/run` makes. */
async function findMlflow() {
  return (
    process.env.MLFLOW_PATH ||
    (await findProgram(['mlflow'], [join(root, '.cache/python/bin')]))
  );
}

/** Whether MLflow is on this machine. */
export async function hasMlflow() {
  return (await findMlflow()) !== undefined;
}

/**
 * Starts an MLflow tracking server on the loopback interface, with a database and artifacts of its own that end with it,
 * and returns its address. It keeps no secrets and calls nobody.
 */
export async function startMlflow() {
  const mlflow = await findMlflow();
  if (!mlflow) {
    throw new Error(`MLflow is missing: ${mlflowPart.howToGet}.`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'mlflow-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const child = start(
    mlflow,
    [
      'server',
      ...['--host', '127.0.0.1', '--port', new URL(url).port],
      ...['--workers', '1'],
      ...['--backend-store-uri', `sqlite:///${join(folder, 'mlflow.db')}`],
      ...['--artifacts-destination', join(folder, 'artifacts')],
    ],
    {
      cwd: folder,
      stdio: 'ignore',
      env: {
        DO_NOT_TRACK: 'true',
        MLFLOW_DISABLE_TELEMETRY: 'true',
        MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
      },
    },
  );
  let ended = false;
  child.ended.then(() => {
    ended = true;
    // At once: who stopped it is about to end too.
    rmSync(folder, { recursive: true, force: true });
  });
  // It makes its database first, which takes a slow machine most of a minute.
  for (let attempt = 0; attempt < 600 && !ended; attempt++) {
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok) {
      return url;
    }
    await sleep(200);
  }
  throw new Error(
    `MLflow did not start; \`${mlflow} server\` in an empty folder says why.`,
  );
}

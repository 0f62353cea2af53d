import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  accessSync,
  constants,
  mkdtempSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The first user of a server that asks for credentials; synthetic. */
export const ADMIN = { username: 'admin', password: 'synthetic-password-1' };

/** `mlflow` of MLFLOW_PATH, of PATH, or of the environment that `.ci/run` makes. */
function findMlflow(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [
    process.env.MLFLOW_PATH ?? '',
    ...folders.map(folder => join(folder, 'mlflow')),
    join(__dirname, '../../../../.cache/python/bin/mlflow'),
  ].find(runs);
}

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return path !== '';
  } catch {
    return false;
  }
}

/** `describe`, where MLflow is there; else the tests are skipped, and say so. */
export function describeWithMlflow(
  options: { basicAuth?: boolean } = {},
): jest.Describe {
  const mlflow = findMlflow();
  if (mlflow && (!options.basicAuth || canAuthenticate(mlflow))) {
    return describe;
  }
  process.stderr.write(
    'SKIPPED-PART: MLflow (PyPI): python3 -m pip install "mlflow[auth]>=3,<4", best in a virtual environment that is active, or set MLFLOW_PATH\n',
  );
  return describe.skip;
}

/** Whether the Python that MLflow runs on has what its basic authentication wants beside MLflow. */
function canAuthenticate(mlflow: string): boolean {
  const python = join(dirname(realpathSync(mlflow)), 'python3');
  return (
    spawnSync(runs(python) ? python : 'python3', ['-c', 'import flask_wtf'])
      .status === 0
  );
}

/** A real `mlflow server`, as a process of its own with a database and artifacts of its own. */
export class MlflowServer {
  static async start(
    options: { basicAuth?: boolean } = {},
  ): Promise<MlflowServer> {
    const folder = mkdtempSync(join(tmpdir(), 'mlflow-'));
    const port = await freePort();
    const child = spawn(
      findMlflow() ?? 'mlflow',
      [
        'server',
        ...['--host', '127.0.0.1', '--port', String(port), '--workers', '1'],
        ...['--backend-store-uri', `sqlite:///${folder}/mlflow.db`],
        ...['--artifacts-destination', join(folder, 'artifacts')],
        ...(options.basicAuth ? ['--app-name', 'basic-auth'] : []),
      ],
      {
        cwd: folder,
        // A process group of its own, which ends as one.
        detached: true,
        stdio: 'ignore',
        env: {
          ...process.env,
          DO_NOT_TRACK: 'true',
          MLFLOW_DISABLE_TELEMETRY: 'true',
          MLFLOW_SERVER_ENABLE_JOB_EXECUTION: 'false',
          MLFLOW_FLASK_SERVER_SECRET_KEY: 'synthetic',
          MLFLOW_AUTH_ADMIN_USERNAME: ADMIN.username,
          MLFLOW_AUTH_ADMIN_PASSWORD: ADMIN.password,
        },
      },
    );
    const server = new MlflowServer(`http://127.0.0.1:${port}`, child, folder);
    for (let attempt = 0; attempt < 600 && child.exitCode === null; attempt++) {
      const answer = await fetch(`${server.url}/health`).catch(() => undefined);
      if (answer?.ok) {
        return server;
      }
      await sleep(200);
    }
    await server.stop();
    throw new Error('mlflow server did not start');
  }

  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly folder: string,
  ) {}

  async stop(): Promise<void> {
    const { child } = this;
    if (child.exitCode === null && child.pid !== undefined) {
      const exited = new Promise(resolve => child.once('exit', resolve));
      process.kill(-child.pid, 'SIGTERM');
      await exited;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') {
    throw new Error('there is no free port');
  }
  return address.port;
}

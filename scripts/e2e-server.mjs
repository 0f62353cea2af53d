// The running app of the end-to-end tests: the demo with its examples copied, so that a test may edit them, and with
// MLflow and moto, which stands in for AWS, where the machine has them. Playwright starts it (playwright.config.ts).
import { createServer } from 'node:http';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { startDemo, waitUntilUsable } from './lib/demo.mjs';
import { missingDemoSystems, startDemoSystems } from './lib/demoSystems.mjs';
import { hasMoto, startMoto } from './lib/moto.mjs';
import { onStopRequest, stopAll } from './lib/processes.mjs';
import { root } from './lib/root.mjs';

const { E2E_FOLDER, E2E_PORT, E2E_BACKEND_PORT, E2E_READY_PORT } = process.env;
const ports = { app: Number(E2E_PORT), backend: Number(E2E_BACKEND_PORT) };

async function copyExamples() {
  await rm(E2E_FOLDER, { recursive: true, force: true });
  await mkdir(E2E_FOLDER, { recursive: true });
  const examples = join(E2E_FOLDER, 'examples');
  await cp(join(root, 'examples'), examples, { recursive: true });
  const config = await readFile(join(root, 'app-config.yaml'), 'utf8');
  const file = join(E2E_FOLDER, 'app-config.yaml');
  await writeFile(
    file,
    config
      .replaceAll('../../examples', examples)
      // The bills of a demo that runs beside stay as they are.
      .replaceAll('../../.cache/demo-bills', join(E2E_FOLDER, 'bills')),
  );
  return file;
}

/** Whichever of MLflow and moto the machine has; the tests read from files what runs. */
async function startSystems() {
  if ((await missingDemoSystems()).length === 0) {
    const env = await startDemoSystems();
    await writeFile(join(E2E_FOLDER, 'mlflow-url'), env.MLFLOW_URL);
    await writeFile(join(E2E_FOLDER, 'moto-endpoint'), env.MOTO_ENDPOINT);
    return { config: join(root, 'app-config.sources.yaml'), env };
  }
  if (await hasMoto()) {
    const moto = await startMoto();
    await writeFile(join(E2E_FOLDER, 'moto-endpoint'), moto);
    return {
      config: join(root, 'packages/app/e2e-tests/app-config.moto.yaml'),
      env: {
        MOTO_ENDPOINT: moto,
        AWS_ACCESS_KEY_ID: 'testing',
        AWS_SECRET_ACCESS_KEY: 'testing',
      },
    };
  }
  return {};
}

/** Says on a port of its own when the app can be used; Playwright waits for that. */
function announceReady() {
  createServer((_, response) => response.end('ready')).listen(
    Number(E2E_READY_PORT),
    '127.0.0.1',
  );
}

onStopRequest(stopAll);
try {
  const configs = [
    await copyExamples(),
    join(root, 'packages/app/e2e-tests/app-config.bills.yaml'),
  ];
  const { config, env } = await startSystems();
  if (config) {
    configs.push(config);
  }
  const demo = await startDemo({
    ports,
    args: configs.flatMap(path => ['--config', path]),
    env,
  });
  await waitUntilUsable(demo, ports);
  announceReady();
} catch (error) {
  console.error(error.message);
  await stopAll();
  process.exit(1);
}

import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import process from 'node:process';
import { start } from './processes.mjs';
import { root } from './root.mjs';
import { isTaken } from './ports.mjs';

// Run without Yarn between us, which would not pass on the request to stop.
const backstageCli = join(
  root,
  'node_modules/@backstage/cli/bin/backstage-cli',
);

/**
 * Starts the frontend's and the backend's development servers.
 *
 * @param ports - `{ app, backend }`; what app-config.yaml says of addresses is overridden with them
 * @param args - further arguments of `backstage-cli repo start`
 */
export async function startDemo({ ports, args = [], env = {} }) {
  for (const [part, port] of Object.entries(ports)) {
    if (await isTaken(port)) {
      throw new Error(
        `Port ${port}, which the ${part} needs, is in use, perhaps by another demo. Stop what uses it, or choose other ports: npm start -- --port 3100 --backend-port 7100`,
      );
    }
  }
  const addresses = addressesOf(ports);
  return start(process.execPath, [backstageCli, 'repo', 'start', ...args], {
    env: {
      NODE_ENV: 'development',
      // A quiet terminal by default: warnings and errors only.
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --no-deprecation`.trim(),
      APP_CONFIG_app_baseUrl: JSON.stringify(addresses.app),
      APP_CONFIG_backend_baseUrl: JSON.stringify(addresses.backend),
      APP_CONFIG_backend_listen_port: String(ports.backend),
      APP_CONFIG_backend_cors_origin: JSON.stringify(addresses.app),
      ...env,
    },
  });
}

/** What to open in a browser, and where the API is. */
export function addressesOf(ports) {
  return {
    app: `http://localhost:${ports.app}`,
    backend: `http://localhost:${ports.backend}`,
  };
}

async function answer(url, headers = {}) {
  const response = await fetch(url, {
    headers,
    signal: AbortSignal.timeout(10_000),
  });
  if (!response.ok) {
    throw new Error(`${url} answered ${response.status}`);
  }
  return response;
}

/** How many models the catalog holds and how many of them are graded, as the guest sees them. */
async function countModels(backend) {
  const session = await answer(`${backend}/api/auth/guest/refresh`);
  const { backstageIdentity } = await session.json();
  const headers = { authorization: `Bearer ${backstageIdentity.token}` };
  const [registered, graded] = await Promise.all(
    [
      '/api/catalog/entities/by-query?filter=spec.type=ml-model&filter=spec.type=ai-model&limit=1&fields=kind',
      '/api/multicloud-ml/v1/models?limit=1',
    ].map(async path => {
      const { totalItems } = await (
        await answer(backend + path, headers)
      ).json();
      return totalItems;
    }),
  );
  return { registered, graded };
}

/**
 * Waits until the demo can really be used: the backend is ready, the example models are graded, the frontend is
 * compiled.
 *
 * @param options - `models`: at least so many are to come; `minutes`: how long it may take
 * @throws Error when the demo ended, or when the time is over
 */
export async function waitUntilUsable(
  child,
  ports,
  { models = 1, minutes = 5 } = {},
) {
  const { app, backend } = addressesOf(ports);
  const deadline = Date.now() + minutes * 60_000;
  let ended = false;
  child.ended.then(() => {
    ended = true;
  });

  let last = 'nothing was asked yet';
  let before;
  for (;;) {
    if (ended) {
      throw new Error('The demo ended; what is wrong stands above.');
    }
    if (Date.now() > deadline) {
      throw new Error(
        `The demo is not usable after ${minutes} minutes: ${last}. Run it again with LOG_LEVEL=info to see what it does.`,
      );
    }
    try {
      await answer(`${backend}/.backstage/health/v1/readiness`);
      // Answers only once the first compilation is done.
      await answer(`${app}/`);
      const { registered, graded } = await countModels(backend);
      last = `${graded} of ${registered} models are graded`;
      // The catalog still grows while it reads the examples: two equal counts in a row end the wait.
      if (graded >= models && graded >= registered && registered === before) {
        return { models: graded };
      }
      before = registered;
    } catch (error) {
      last = error.cause?.code ?? error.message;
    }
    await sleep(500);
  }
}

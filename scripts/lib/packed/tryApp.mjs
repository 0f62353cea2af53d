import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { start, stop } from '../processes.mjs';
import { must } from './must.mjs';

const PORT = 7171;
const BASE = `http://127.0.0.1:${PORT}`;

/** Checks its types, bundles its frontend, starts its backend and asks for what the packages bring. */
export async function tryApp(app) {
  await must('yarn', ['tsc'], { cwd: app });
  await must('yarn', ['workspace', 'app', 'build'], { cwd: app });
  await hasOurPages(join(app, 'packages/app/dist/static'));
  const backend = start('yarn', ['workspace', 'backend', 'start'], {
    cwd: app,
    env: {
      NODE_ENV: 'development',
      LOG_LEVEL: 'warn',
      APP_CONFIG_backend_baseUrl: JSON.stringify(BASE),
      APP_CONFIG_app_baseUrl: JSON.stringify(BASE),
      APP_CONFIG_backend_listen: JSON.stringify({
        host: '127.0.0.1',
        port: PORT,
      }),
      NODE_OPTIONS: '--no-node-snapshot',
    },
  });
  try {
    await until(backend, async () => {
      const page = await ask('/');
      if (!page.includes('<div id="root">')) throw new Error('no page at /');
    });
    const session = JSON.parse(await ask('/api/auth/guest/refresh'));
    const headers = {
      authorization: `Bearer ${session.backstageIdentity.token}`,
    };
    const standard = JSON.parse(
      await ask('/api/multicloud-ml/v1/standard', headers),
    );
    console.log(`It judges by ${standard.name}, ${standard.version}.`);
    await until(backend, async () => {
      const answer = await ask('/api/multicloud-ml/v1/models', headers);
      const { items } = JSON.parse(answer);
      if (!items.some(({ entityRef }) => entityRef.endsWith('/packed-model'))) {
        throw new Error('the model of its catalog is not assessed');
      }
    });
  } finally {
    await stop(backend);
  }
}

/** The app discovers plugins among its dependencies when it is bundled. */
async function hasOurPages(folder) {
  const files = await readdir(folder);
  const code = await Promise.all(
    files
      .filter(name => name.endsWith('.js'))
      .map(name => readFile(join(folder, name), 'utf8')),
  );
  if (!code.some(text => text.includes('/ml-scorecard'))) {
    throw new Error('The bundled app does not hold the pages of the plugin.');
  }
}

async function ask(path, headers = {}) {
  const response = await fetch(BASE + path, { headers });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.text();
}

/** Tries again until it works, for three minutes. */
async function until(backend, attempt) {
  const deadline = Date.now() + 3 * 60_000;
  let ended = false;
  backend.ended.then(() => {
    ended = true;
  });
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (ended || Date.now() > deadline) {
        throw new Error(
          `The packed Backstage ${
            ended ? 'ended' : 'is not usable after three minutes'
          }: ${error.message}`,
        );
      }
      await sleep(1000);
    }
  }
}

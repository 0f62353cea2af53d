// Runs the benchmarks of every plugin (plugins/*/bench) and prints what they measured as Markdown, with the machine and
// the date. Arguments choose by path: yarn bench common
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureInstalled } from './lib/install.mjs';
import {
  postgresPart,
  postgresVariable,
  startPostgres,
} from './lib/postgres.mjs';
import { onStopRequest, run, stopAll } from './lib/processes.mjs';
import { root } from './lib/root.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

/** Where a plugin's benchmarks begin; what else is in the folder they share. */
const isBenchmark = name => name === 'run.ts' || name.endsWith('.bench.ts');

async function findBenchmarks(wanted) {
  const found = [];
  for (const plugin of (await readdir(join(root, 'plugins'))).sort()) {
    const folder = join(root, 'plugins', plugin, 'bench');
    const names = await readdir(folder).catch(() => []);
    for (const name of names.filter(isBenchmark).sort()) {
      found.push({ plugin, name, path: join(folder, name) });
    }
  }
  return found.filter(
    ({ path }) =>
      wanted.length === 0 || wanted.some(part => path.includes(part)),
  );
}

let postgres;
async function cleanUp() {
  await stopAll();
  await postgres?.stop();
}

try {
  await ensureToolchain();
  onStopRequest(cleanUp);
  await ensureInstalled();
  const benchmarks = await findBenchmarks(process.argv.slice(2));
  postgres = await startPostgres();
  if (!postgres) {
    console.error(
      `Without ${postgresPart.name} its figures are left out. To run: ${postgresPart.howToGet}`,
    );
  }
  const transform = createRequire(join(root, 'package.json')).resolve(
    '@backstage/cli-node/config/nodeTransform.cjs',
  );
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  console.log(
    `${new Date().toISOString().slice(0, 10)}, ${cpu?.model ?? os.arch()}, ${
      os.cpus().length
    } cores, ${memory} GiB, ${os.type()}, Node ${process.versions.node}`,
  );
  for (const { plugin, name, path } of benchmarks) {
    console.log(`\n## ${plugin}/bench/${name}\n`);
    const { code } = await run(
      'node',
      ['--expose-gc', '--require', transform, path],
      {
        cwd: join(root, 'plugins', plugin),
        env: {
          NODE_ENV: 'production',
          LOG_LEVEL: 'error',
          ...(postgres && { [postgresVariable]: postgres.connection }),
        },
      },
    );
    if (code !== 0) {
      throw new Error(`${plugin}/bench/${name} ended with code ${code}.`);
    }
  }
} catch (error) {
  console.error(`\n${error.message}`);
  process.exitCode = 1;
}
await cleanUp();

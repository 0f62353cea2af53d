// Runs a tool of the repository with the Node and Yarn that it needs: node scripts/tool.mjs tsc
import process from 'node:process';
import { ensureInstalled } from './lib/install.mjs';
import { onStopRequest, run, stopAll } from './lib/processes.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

try {
  await ensureToolchain();
  onStopRequest(stopAll);
  await ensureInstalled();
  process.exitCode = (await run('yarn', process.argv.slice(2))).code;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

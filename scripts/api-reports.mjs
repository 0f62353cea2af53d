// Writes the public API of every published package into its report.api.md, from what `yarn tsc` has compiled. With --ci it
// fails instead where a report is not what the code says. See docs/develop.md.
import process from 'node:process';
import { onStopRequest, run, stopAll } from './lib/processes.mjs';
import { publishedPackages } from './lib/publishedPackages.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

await ensureToolchain();
onStopRequest(stopAll);
const packages = await publishedPackages();
const { code } = await run('yarn', [
  'backstage-repo-tools',
  'api-reports',
  // Types come from our own sources in part, and not every field of a type needs a sentence.
  '--omit-messages=ae-wrong-input-file-type,ae-undocumented',
  ...process.argv.slice(2),
  ...packages.map(({ path }) => path),
]);
process.exitCode = code;

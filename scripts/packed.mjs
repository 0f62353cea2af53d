// Packs every published package, installs the tarballs into a Backstage made by create-app, adds them as their READMEs say,
// and uses what comes of it: types, the bundled app, the running backend. Run it where nothing else works in this checkout:
// packing rewrites each package.json for a moment. See docs/develop.md.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { addToApp } from './lib/packed/addToApp.mjs';
import { createBackstage } from './lib/packed/createBackstage.mjs';
import { packAll } from './lib/packed/packAll.mjs';
import { runSteps } from './lib/packed/runSteps.mjs';
import { tryApp } from './lib/packed/tryApp.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { capture, onStopRequest, stopAll } from './lib/processes.mjs';
import { ensureToolchain } from './lib/toolchain.mjs';

await ensureToolchain();
onStopRequest(stopAll);
const folder = await mkdtemp(join(tmpdir(), 'multicloud-ml-packed-'));
try {
  await ensureInstalled();
  const ping = await capture('npm', ['ping']);
  if (ping.code !== 0) {
    console.log(
      'SKIPPED: a fresh Backstage has packages that this repository does not, and no npm registry answers `npm ping`.',
    );
  } else {
    const app = join(folder, 'backstage');
    await runSteps({
      'Pack every package': () => packAll(folder),
      'Create a Backstage': () => createBackstage(app),
      'Add the packages': () => addToApp(app, folder),
      'Use them': () => tryApp(app),
    });
    console.log('Every packed package works in a fresh Backstage.');
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
await stopAll();
await rm(folder, { recursive: true, force: true });

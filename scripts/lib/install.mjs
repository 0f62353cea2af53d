import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { registryOfNpm } from './registry.mjs';
import { root } from './root.mjs';
import { start } from './processes.mjs';

const stampFile = join(root, 'node_modules/.cache/multicloud-ml/installed');

/** Everything that decides what an install puts on disk. */
async function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch);
  const files = ['yarn.lock', '.yarnrc.yml', 'package.json'];
  for (const folder of ['packages', 'plugins']) {
    const names = await readdir(join(root, folder));
    files.push(...names.sort().map(name => `${folder}/${name}/package.json`));
  }
  for (const file of files) {
    hash.update(file);
    hash.update(await readFile(join(root, file)).catch(() => 'absent'));
  }
  return hash.digest('hex');
}

/** What Yarn says of peer dependencies concerns who changes them, and hides the rest from everyone else. */
const peerDependencyNotice = /YN(0002|0060|0086)/;

async function install() {
  const child = start('yarn', ['install', '--immutable'], {
    env: registryOfNpm(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!peerDependencyNotice.test(line)) {
      console.log(line);
    }
  }
  const { code } = await child.ended;
  return code;
}

/** Runs `yarn install` when it was never run here, or when what it reads has changed since. */
export async function ensureInstalled() {
  const wanted = await fingerprint();
  const installed = await readFile(stampFile, 'utf8').catch(() => undefined);
  if (installed === wanted) {
    return;
  }
  console.log('Installing dependencies (a minute or two the first time) …');
  if ((await install()) !== 0) {
    throw new Error(
      'The dependencies could not be installed; what is wrong stands above. After a change to a package.json run `yarn install` and commit yarn.lock.',
    );
  }
  await mkdir(join(stampFile, '..'), { recursive: true });
  await writeFile(stampFile, wanted);
}

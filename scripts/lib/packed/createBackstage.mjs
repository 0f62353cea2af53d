import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../root.mjs';
import { must } from './must.mjs';

/** A Backstage as `npx @backstage/create-app` makes it, with the versions of dependencies that this repository has. */
export async function createBackstage(app) {
  await must(
    process.execPath,
    [
      join(root, 'node_modules/@backstage/create-app/bin/backstage-create-app'),
      '--skip-install',
      '--path',
      app,
    ],
    { env: { BACKSTAGE_APP_NAME: 'packed' } },
  );
  // Most of what it needs is in the cache then, and a new release of Backstage cannot break this test overnight.
  await copyFile(join(root, 'yarn.lock'), join(app, 'yarn.lock'));
  await copyFile(join(root, '.yarnrc.yml'), join(app, '.yarnrc.yml'));
}

/** Changes a JSON file. */
export async function editJson(file, edit) {
  const content = JSON.parse(await readFile(file, 'utf8'));
  edit(content);
  await writeFile(file, `${JSON.stringify(content, undefined, 2)}\n`);
}

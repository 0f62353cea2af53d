import { join } from 'node:path';
import { publishedPackages } from '../publishedPackages.mjs';
import { must } from './must.mjs';

/** Where the tarball of a package is. */
export function tarballOf(folder, name) {
  return join(folder, `${name.split('/')[1]}.tgz`);
}

/** Builds every published package and packs it as publishing would. */
export async function packAll(folder) {
  await must('yarn', ['tsc']);
  await must('yarn', ['backstage-cli', 'repo', 'build']);
  for (const { name } of await publishedPackages()) {
    await must('yarn', [
      'workspace',
      name,
      'pack',
      '--out',
      tarballOf(folder, name),
    ]);
  }
}

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The packages that adopters install: those under `plugins/` that are not private.
 *
 * @returns for each its `name`, its `role` and its `path` below the root
 */
export async function publishedPackages() {
  const folders = await readdir(join(root, 'plugins'));
  const packages = await Promise.all(
    folders.sort().map(async folder => {
      const path = `plugins/${folder}`;
      const file = await readFile(join(root, path, 'package.json'), 'utf8');
      const { name, private: isPrivate, backstage } = JSON.parse(file);
      return { name, isPrivate, path, role: backstage.role };
    }),
  );
  return packages.filter(({ isPrivate }) => !isPrivate);
}

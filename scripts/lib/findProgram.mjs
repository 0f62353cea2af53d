import { access, constants, readdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** The path of the first of these programs that is in one of these folders; PATH's come first. */
export async function findProgram(names, folders = []) {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  for (const folder of [...onPath, ...folders]) {
    for (const name of names) {
      const path = join(folder, name);
      const runs = await access(path, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (runs) {
        return path;
      }
    }
  }
  return undefined;
}

/** The sub-folders of a folder, by name and newest version first; none when it is not there. */
export async function subfolders(folder, startsWith = '') {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter(entry => !entry.isFile() && entry.name.startsWith(startsWith))
    .map(entry => join(folder, entry.name))
    .sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

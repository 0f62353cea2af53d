import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path lies below a folder, both of them absolute and without links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return (
    way !== '' &&
    way !== '..' &&
    // A name may start with two dots: Kubernetes calls the folders of its volumes so.
    !way.startsWith(`..${sep}`) &&
    !isAbsolute(way)
  );
}

import { realpathSync, type Stats } from 'node:fs';
import { open, opendir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isError } from '@backstage/errors';
import type { BillFile, BillStore } from './BillStore';
import { BillStoreError } from './BillStoreError';
import { checkSize } from './checkSize';
import { isInside } from './isInside';
import { kindOfFile } from './kindOfFile';
import { saveStream } from './saveStream';

/** A folder of this machine, with everything below it. */
export class FolderBillStore implements BillStore {
  private readonly path: string;

  constructor(path: string, private readonly limits: { maxFileBytes: number }) {
    this.path = resolve(path);
  }

  async *list(options: { signal: AbortSignal }): AsyncIterable<BillFile> {
    try {
      const root = await realpath(this.path);
      yield* this.listBelow(root, root, options.signal);
    } catch (error) {
      options.signal.throwIfAborted();
      throw this.describe(error);
    }
  }

  localPath(file: BillFile): string {
    checkSize(file, this.limits);
    const path = join(this.path, file.key);
    if (!this.holds(path)) {
      throw new BillStoreError(
        `${file.key} does not lie in the folder ${this.path}; it is not read.`,
      );
    }
    return path;
  }

  async download(
    file: BillFile,
    toPath: string,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    try {
      const from = await open(this.localPath(file), 'r');
      try {
        if (etagOf(await from.stat()) !== file.etag) {
          throw new BillStoreError(
            `${file.key} in the folder ${this.path} changed or went since it was listed. It is read when it is listed next.`,
          );
        }
        const source = from.createReadStream({ autoClose: false });
        await saveStream(source, { file, toPath, signal });
      } finally {
        await from.close();
      }
    } catch (error) {
      signal.throwIfAborted();
      throw this.describe(error);
    }
  }

  private holds(path: string): boolean {
    try {
      return (
        isInside(this.path, path) &&
        isInside(realpathSync(this.path), realpathSync(path))
      );
    } catch {
      return false;
    }
  }

  private async *listBelow(
    root: string,
    folder: string,
    signal: AbortSignal,
  ): AsyncIterable<BillFile> {
    for await (const entry of await opendir(folder)) {
      signal.throwIfAborted();
      const path = join(folder, entry.name);
      if (/^[._]/.test(entry.name)) {
        continue;
      }
      if (entry.isDirectory()) {
        yield* this.listBelow(root, path, signal);
      } else if (kindOfFile(entry.name)) {
        const counts =
          entry.isFile() ||
          (entry.isSymbolicLink() && (await leadsToHiddenFile(root, path)));
        const stats = counts ? await statIfThere(path) : undefined;
        if (stats?.isFile()) {
          yield asBillFile(root, path, stats);
        }
      }
    }
  }

  private describe(error: unknown): Error {
    if (error instanceof BillStoreError) {
      return error;
    }
    const code = isError(error) ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return new BillStoreError(
        `The folder ${this.path} does not exist. Create it, or correct "path".`,
      );
    }
    if (code === 'EACCES' || code === 'EPERM') {
      return new BillStoreError(
        `The folder ${this.path} may not be read. Let the user that runs the backend read it and everything in it.`,
      );
    }
    return new BillStoreError(
      `The folder ${this.path} could not be read (${
        code ?? 'unknown error'
      }). Check the disk or the mount that holds it.`,
    );
  }
}

/**
 * Kubernetes mounts a volume's files as links to hidden ones beside them, and such links count. A link to a visible
 * file would have it counted twice, and one that leaves the folder may lead anywhere.
 */
async function leadsToHiddenFile(root: string, link: string) {
  const target = await realpath(link).catch(() => root);
  return (
    isInside(root, target) &&
    relative(root, target)
      .split(sep)
      .some(part => part.startsWith('.'))
  );
}

/** A file may go while the folder is listed. */
async function statIfThere(path: string): Promise<Stats | undefined> {
  return stat(path).catch(error => {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  });
}

function asBillFile(root: string, path: string, stats: Stats): BillFile {
  return {
    key: relative(root, path).split(sep).join('/'),
    name: basename(path),
    size: stats.size,
    modifiedAt: stats.mtime.toISOString(),
    etag: etagOf(stats),
  };
}

/** Finer than a second, and another file under the same name has another number. */
function etagOf(stats: Stats): string {
  return `${stats.ino}-${stats.mtimeMs}`;
}

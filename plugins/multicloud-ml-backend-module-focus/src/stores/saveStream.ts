import { createWriteStream } from 'node:fs';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { BillFile } from './BillStore';
import { BillStoreError } from './BillStoreError';

/**
 * Writes what a store sends to a file of this machine, and not a byte more than was listed.
 *
 * @throws {@link BillStoreError} when more or less arrives than was listed
 */
export async function saveStream(
  source: Readable,
  about: { file: BillFile; toPath: string; signal: AbortSignal },
): Promise<void> {
  const { file, toPath, signal } = about;
  let bytes = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      done(bytes > file.size ? sizeError(file, 'more') : null, chunk);
    },
    flush(done) {
      done(bytes < file.size ? sizeError(file, 'less') : null);
    },
  });
  await pipeline(source, count, createWriteStream(toPath), { signal });
}

function sizeError(file: BillFile, direction: 'more' | 'less') {
  return new BillStoreError(
    `${direction === 'more' ? 'More' : 'Less'} arrived of ${
      file.key
    } than the ${
      file.size
    } bytes that were listed. It is read again when it is listed next.`,
  );
}

import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isError } from '@backstage/errors';
import type { BillLimits } from '../BillLimits';
import { UnfitFileError } from './UnfitFileError';

const CHUNK_BYTES = 1024 * 1024;
/** Below this a file harms nobody, however well it is packed. */
const HARMLESS_BYTES = 64 * CHUNK_BYTES;

/**
 * Unpacks a gzip file to another. DuckDB could read it as it is, but would not say where it ends too early and knows no
 * bounds.
 *
 * @throws UnfitFileError when it is cut off, not gzip, or unpacks to more than allowed: no more than that is written
 */
export async function unpackGzip(
  from: string,
  to: string,
  options: { limits: BillLimits; signal: AbortSignal },
): Promise<void> {
  const { limits, signal } = options;
  const { size } = await stat(from);
  const mostBytes = limits.uncompressedGigabytes * 1e9;
  const mostByRatio = Math.max(size * limits.compressionRatio, HARMLESS_BYTES);
  let bytes = 0;
  const bounded = new Transform({
    highWaterMark: CHUNK_BYTES,
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) {
        done(
          new UnfitFileError(
            `unpacks to more than ${limits.uncompressedGigabytes} GB; have the export split into smaller files, or raise "limits.uncompressedGigabytes"`,
          ),
        );
      } else if (bytes > mostByRatio) {
        done(
          new UnfitFileError(
            `unpacks to more than ${limits.compressionRatio} times its size, as no bill does; if it is one, raise "limits.compressionRatio"`,
          ),
        );
      } else {
        done(null, chunk);
      }
    },
  });
  try {
    await pipeline(
      createReadStream(from, { highWaterMark: CHUNK_BYTES }),
      createGunzip({ chunkSize: CHUNK_BYTES }),
      bounded,
      createWriteStream(to, { highWaterMark: CHUNK_BYTES }),
      { signal },
    );
  } catch (error) {
    const code = isError(error) ? error.code : undefined;
    if (code === 'Z_BUF_ERROR') {
      throw new UnfitFileError(
        'ends before the packed data does; it was written only in part, have it delivered again',
      );
    }
    if (typeof code === 'string' && code.startsWith('Z_')) {
      throw new UnfitFileError(
        'is not what gzip packs, or is damaged; have it delivered again',
      );
    }
    throw error;
  }
}

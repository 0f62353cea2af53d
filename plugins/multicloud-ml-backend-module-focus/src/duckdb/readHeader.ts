import { open } from 'node:fs/promises';
import { UnfitFileError } from './UnfitFileError';

const NOT_UTF8 = 'is not text in UTF-8; have the export write UTF-8';

/**
 * The first line of a CSV file, which names its columns, without the byte-order mark that some exports put before it.
 *
 * @throws UnfitFileError when there is none, it is longer than a header can be, or is not UTF-8
 */
export async function readHeader(
  path: string,
  { mostBytes }: { mostBytes: number },
): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(mostBytes),
      0,
      mostBytes,
      0,
    );
    const start = buffer.subarray(0, bytesRead);
    if (start.length === 0) {
      throw new UnfitFileError('is empty; have the bill delivered again');
    }
    const end = start.findIndex(byte => byte === 0x0a || byte === 0x0d);
    if (end === -1 && start.length === mostBytes) {
      throw new UnfitFileError(
        `has no end of line in its first ${
          mostBytes / 1024
        } KB; a CSV file begins with a line that names its columns`,
      );
    }
    const line = start.subarray(0, end === -1 ? undefined : end);
    if (line.includes(0)) {
      throw new UnfitFileError(NOT_UTF8);
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(line);
  } catch (error) {
    throw error instanceof TypeError ? new UnfitFileError(NOT_UTF8) : error;
  } finally {
    await file.close();
  }
}

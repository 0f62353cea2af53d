import { open, type FileHandle } from 'node:fs/promises';
import { describeFileError } from './describeFileError';

/** Largest file that is read: some 100,000 rows. */
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Opens a file of entered costs. Whoever opened it closes it.
 *
 * @throws Error with a sentence that says why it cannot be read and what to do.
 */
export async function openCostFile(path: string): Promise<{
  file: FileHandle;
  /** RFC 3339. */
  modifiedAt: string;
}> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    const stat = await file.stat();
    if (!stat.isFile()) {
      throw new Error('it is not a file; name the CSV file itself');
    }
    if (stat.size > MAX_BYTES) {
      throw new Error(
        `it has ${stat.size} bytes and at most ${MAX_BYTES} are read; split it over several instances`,
      );
    }
    return { file, modifiedAt: stat.mtime.toISOString() };
  } catch (error) {
    await file?.close();
    throw describeFileError(path, error);
  }
}

import { readFile } from 'node:fs/promises';
import { UnreadableFileError } from './UnreadableFileError';

/**
 * @throws UnreadableFileError when it is not there, may not be read or is empty
 */
export async function readConfiguredFile(
  option: string,
  path: string,
): Promise<string> {
  let content: string;
  try {
    content = (await readFile(path, 'utf8')).trim();
  } catch (cause) {
    throw new UnreadableFileError(option, path, cause);
  }
  if (!content) {
    throw new UnreadableFileError(option, path);
  }
  return content;
}

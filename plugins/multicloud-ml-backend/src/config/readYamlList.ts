import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/**
 * The entries of a configured YAML file.
 *
 * @param setting - what names the file, for the error
 * @throws Error when the file cannot be read or holds no list
 */
export async function readYamlList(
  setting: string,
  file: string,
): Promise<unknown[]> {
  let content: unknown;
  try {
    content = parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(
      `${setting} names ${file}, which cannot be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
  if (!Array.isArray(content)) {
    throw new Error(
      `${setting} names ${file}, which does not hold a list of entries.`,
    );
  }
  return content;
}

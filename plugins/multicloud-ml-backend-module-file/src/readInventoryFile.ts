import { open } from 'node:fs/promises';
import { isError } from '@backstage/errors';
import { parseAllDocuments } from 'yaml';

/** Largest file that is read, in bytes: some 10,000 models. More would hold up the backend while it is parsed. */
export const MAX_FILE_BYTES = 16 * 1024 * 1024;

/**
 * Reads the entries of an inventory file: a YAML or JSON list, or an object with the list under `models`; a YAML
 * file may hold several such documents. Entries are handed on as they are.
 *
 * @throws Error with a sentence that says what is wrong with the file and what to do.
 */
export async function readInventoryFile(
  path: string,
  options: { signal: AbortSignal },
): Promise<unknown[]> {
  const documents = parseDocuments(await readText(path, options.signal), path);
  if (documents.length === 0) {
    // An export that broke off must not look like a system without models, which is written `[]`.
    throw new Error(`${path} is empty; export it again, or write [] for none`);
  }
  return documents.flatMap((document, index, all) => {
    const where = all.length > 1 ? `document ${index + 1} of ` : '';
    return listOf(document, `${where}${path}`);
  });
}

async function readText(path: string, signal: AbortSignal): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (!stat.isFile()) {
        throw new Error('it is not a file');
      }
      if (stat.size > MAX_FILE_BYTES) {
        throw new Error(
          `it has ${stat.size} bytes and at most ${MAX_FILE_BYTES} are read; split it over several instances`,
        );
      }
      return await file.readFile({ encoding: 'utf8', signal });
    } finally {
      await file.close();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new Error(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

function parseDocuments(text: string, path: string): unknown[] {
  try {
    if (/\.json$/i.test(path)) {
      return [JSON.parse(text)];
    }
    return parseAllDocuments(text).flatMap(document => {
      if (document.errors.length > 0) {
        throw document.errors[0];
      }
      // A file that ends with `---` has a last document with nothing in it.
      const value: unknown = document.toJS();
      return value === null ? [] : [value];
    });
  } catch (error) {
    throw new Error(
      `${path} is not valid YAML or JSON: ${reasonOf(
        error,
      )}; correct the file or export it again`,
    );
  }
}

function listOf(document: unknown, where: string): unknown[] {
  if (Array.isArray(document)) {
    return document;
  }
  if (typeof document === 'object' && document !== null) {
    const models: unknown = Reflect.get(document, 'models');
    if (Array.isArray(models)) {
      return models;
    }
  }
  throw new Error(
    `${where} holds no list of models; write a list, or an object with the list under "models"`,
  );
}

function reasonOf(error: unknown): string {
  if (!isError(error)) {
    return 'unknown error';
  }
  if (error.code === 'ENOENT') {
    return 'there is no such file; a relative path starts at the directory in which the backend runs';
  }
  return error.message.split('\n')[0].replace(/:$/, '');
}

import type {
  UrlReaderService,
  UrlReaderServiceReadTreeResponseFile,
} from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import { TreeLimitError, type TreeLimits } from './TreeLimits';
import { UnreadableTreeError } from './UnreadableTreeError';
import { untilAborted } from './untilAborted';

/** What was read of a repository. */
export interface Tree {
  /** Names this state of the repository; absent when the host does not. */
  etag?: string;
  files: Array<{ path: string; text: string }>;
  /** Paths that were wanted and are larger than a file may be. */
  tooLarge: string[];
}

/**
 * Reads the wanted files of a repository, within its limits of number, size and time; they hold whatever the reader and
 * the host do.
 *
 * @returns nothing when the repository is as it was at the given etag
 * @throws TreeLimitError, UnreadableTreeError, a TimeoutError, the signal's reason, or what the reader throws
 */
export async function readTree(
  reader: UrlReaderService,
  url: string,
  options: {
    wants: (path: string) => boolean;
    etag?: string;
    limits: TreeLimits;
    signal: AbortSignal;
  },
): Promise<Tree | undefined> {
  const { wants, etag, limits } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([
    options.signal,
    AbortSignal.timeout(limits.timeout),
    stop.signal,
  ]);
  const tooLarge = new Set<string>();
  let count = 0;
  let total = 0;
  let isEmpty = true;

  // Never throws: readers call it from within streams, where nobody would catch it.
  function takes(path: string, size: number): boolean {
    if (signal.aborted || !wants(path)) {
      return false;
    }
    if (size > limits.maxFileBytes) {
      tooLarge.add(path);
      return false;
    }
    count++;
    total += size;
    if (count > limits.maxFiles) {
      stop.abort(new TreeLimitError('maxFiles', limits.maxFiles));
    } else if (total > limits.maxTotalBytes) {
      stop.abort(new TreeLimitError('maxTotalBytes', limits.maxTotalBytes));
    }
    return !signal.aborted;
  }

  try {
    const tree = await untilAborted(
      reader.readTree(url, {
        etag,
        signal,
        filter: (path, info) => {
          isEmpty = false;
          return takes(path, info?.size ?? 0);
        },
      }),
      signal,
    );
    const found = await untilAborted(tree.files(), signal);
    if (isEmpty && found.length === 0) {
      throw new UnreadableTreeError();
    }
    // Some readers filter nothing, and some do not know sizes: what counts is counted here.
    count = 0;
    total = 0;
    const files: Tree['files'] = [];
    for (const file of found.filter(({ path }) => wants(path))) {
      const content = await untilAborted(contentOf(file), signal);
      if (takes(file.path, content.length)) {
        files.push({ path: file.path, text: content.toString('utf8') });
      }
      signal.throwIfAborted();
    }
    return {
      etag: tree.etag || undefined,
      files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
      tooLarge: [...tooLarge].sort(),
    };
  } catch (error) {
    if (isError(error) && error.name === 'NotModifiedError') {
      return undefined;
    }
    // What a reader makes of being stopped says nothing; why it was, does.
    signal.throwIfAborted();
    throw error;
  }
}

async function contentOf(
  file: UrlReaderServiceReadTreeResponseFile,
): Promise<Buffer> {
  return file.content();
}

import type {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotModifiedError } from '@backstage/errors';

/** Files of a repository by path. Synthetic. */
export type Files = Record<string, string>;

/** A URL reader in front of repositories that are kept in memory, by the address of their roots. */
export class InMemoryHost implements UrlReaderService {
  readonly repositories = new Map<string, { etag: string; files: Files }>();
  /** Addresses of trees that were downloaded. */
  readonly downloads: string[] = [];
  /** What happens instead, by address. */
  readonly faults = new Map<
    string,
    () => Promise<UrlReaderServiceReadTreeResponse>
  >();

  put(url: string, files: Files, etag = '1'): void {
    this.repositories.set(url, { etag, files });
  }

  async readTree(
    url: string,
    options: UrlReaderServiceReadTreeOptions = {},
  ): Promise<UrlReaderServiceReadTreeResponse> {
    const fault = this.faults.get(url);
    if (fault) {
      return fault();
    }
    const repository = this.repositories.get(url);
    if (!repository) {
      throw new NotFoundError(`Request failed for ${url}, 404 Not Found`);
    }
    if (options.etag === repository.etag) {
      throw new NotModifiedError();
    }
    this.downloads.push(url);
    const files = Object.entries(repository.files)
      .map(([path, text]) => ({ path, content: Buffer.from(text) }))
      .filter(
        ({ path, content }) =>
          options.filter?.(path, { size: content.length }) ?? true,
      );
    return treeOf(files, repository.etag);
  }

  async readUrl(): Promise<never> {
    throw new Error('not needed');
  }

  async search(): Promise<never> {
    throw new Error('not needed');
  }
}

/** What a reader answers. */
export function treeOf(
  files: Array<{ path: string; content: Buffer }>,
  etag: string,
): UrlReaderServiceReadTreeResponse {
  return {
    etag,
    files: async () =>
      files.map(({ path, content }) => ({
        path,
        content: async () => content,
      })),
    archive: async () => {
      throw new Error('not needed');
    },
    dir: async () => {
      throw new Error('not needed');
    },
  };
}

import { addAbortSignal } from 'node:stream';
import type { Bucket } from '@google-cloud/storage';
import type { BillFile, BillStore } from '../BillStore';
import type { GcsOptions } from '../billStoreShape';
import { checkSize } from '../checkSize';
import { clients } from '../clients';
import { folderPrefix, relativeTo } from '../folderPrefix';
import { kindOfFile } from '../kindOfFile';
import { saveStream } from '../saveStream';
import { describeGcsFailure } from './describeGcsFailure';

/** A bucket of Google Cloud Storage. */
export class GcsBillStore implements BillStore {
  private bucket: Bucket | undefined;
  private readonly prefix: string;

  constructor(
    private readonly options: GcsOptions,
    private readonly limits: { maxFileBytes: number },
  ) {
    this.prefix = folderPrefix(options.prefix);
  }

  async *list({ signal }: { signal: AbortSignal }): AsyncIterable<BillFile> {
    try {
      const bucket = this.connect();
      let pageToken: string | undefined;
      do {
        signal.throwIfAborted();
        const [files, next] = await bucket.getFiles({
          prefix: this.prefix || undefined,
          autoPaginate: false,
          maxResults: 1000,
          pageToken,
        });
        for (const { name, metadata } of files) {
          if (metadata.updated && kindOfFile(relativeTo(this.prefix, name))) {
            yield {
              key: name,
              name: name.slice(name.lastIndexOf('/') + 1),
              size: Number(metadata.size ?? 0),
              modifiedAt: new Date(metadata.updated).toISOString(),
              etag: metadata.generation?.toString(),
            };
          }
        }
        pageToken = tokenOf(next);
      } while (pageToken);
    } catch (error) {
      signal.throwIfAborted();
      throw describeGcsFailure(error, this.options, { list: true });
    }
  }

  async download(
    file: BillFile,
    toPath: string,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    checkSize(file, this.limits);
    try {
      const bucket = this.connect();
      const source = bucket
        .file(file.key, { generation: file.etag })
        // As it is stored: what arrives has the size that was listed.
        .createReadStream({ decompress: false });
      addAbortSignal(signal, source);
      await saveStream(source, { file, toPath, signal });
    } catch (error) {
      signal.throwIfAborted();
      throw describeGcsFailure(error, this.options, { read: file.key });
    }
  }

  private connect(): Bucket {
    this.bucket ??= openBucket(this.options);
    return this.bucket;
  }
}

function openBucket(options: GcsOptions): Bucket {
  const { Storage } = clients.gcs();
  return new Storage({
    keyFilename: options.keyFile,
    apiEndpoint: options.apiEndpoint,
    // A token never goes over a line that is not encrypted.
    useAuthWithCustomEndpoint: options.apiEndpoint?.startsWith('https:'),
    retryOptions: { autoRetry: true, maxRetries: 4, totalTimeout: 60 },
  }).bucket(options.bucket);
}

/** The client answers with the query of the next page, where there is one. */
function tokenOf(query: unknown): string | undefined {
  return typeof query === 'object' &&
    query !== null &&
    'pageToken' in query &&
    typeof query.pageToken === 'string'
    ? query.pageToken
    : undefined;
}

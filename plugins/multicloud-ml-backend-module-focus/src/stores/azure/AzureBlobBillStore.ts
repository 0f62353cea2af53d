import { Readable } from 'node:stream';
import type { ContainerClient } from '@azure/storage-blob';
import type { BillFile, BillStore } from '../BillStore';
import { BillStoreError } from '../BillStoreError';
import type { AzureBlobOptions } from '../billStoreShape';
import { checkSize } from '../checkSize';
import { clients } from '../clients';
import { folderPrefix, relativeTo } from '../folderPrefix';
import { kindOfFile } from '../kindOfFile';
import { saveStream } from '../saveStream';
import { describeAzureFailure } from './describeAzureFailure';

/** A container of Azure Blob Storage. */
export class AzureBlobBillStore implements BillStore {
  private container: ContainerClient | undefined;
  private readonly prefix: string;

  constructor(
    private readonly options: AzureBlobOptions,
    private readonly limits: { maxFileBytes: number },
  ) {
    this.prefix = folderPrefix(options.prefix);
  }

  async *list({ signal }: { signal: AbortSignal }): AsyncIterable<BillFile> {
    try {
      const container = this.connect();
      const blobs = container.listBlobsFlat({
        prefix: this.prefix || undefined,
        abortSignal: signal,
      });
      for await (const { name, properties } of blobs) {
        if (kindOfFile(relativeTo(this.prefix, name))) {
          yield {
            key: name,
            name: name.slice(name.lastIndexOf('/') + 1),
            size: properties.contentLength ?? 0,
            modifiedAt: properties.lastModified.toISOString(),
            etag: properties.etag,
          };
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      throw describeAzureFailure(error, this.options, { list: true });
    }
  }

  async download(
    file: BillFile,
    toPath: string,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    checkSize(file, this.limits);
    try {
      const container = this.connect();
      const { readableStreamBody } = await container
        .getBlobClient(file.key)
        .download(0, undefined, {
          abortSignal: signal,
          conditions: { ifMatch: file.etag },
          maxRetryRequests: 5,
        });
      if (!(readableStreamBody instanceof Readable)) {
        throw new BillStoreError(`${file.key} was answered without content.`);
      }
      await saveStream(readableStreamBody, { file, toPath, signal });
    } catch (error) {
      signal.throwIfAborted();
      throw describeAzureFailure(error, this.options, { read: file.key });
    }
  }

  private connect(): ContainerClient {
    this.container ??= openContainer(this.options);
    return this.container;
  }
}

function openContainer(options: AzureBlobOptions): ContainerClient {
  const { BlobServiceClient } = clients.blob();
  const pipeline = { retryOptions: { maxTries: 5, tryTimeoutInMs: 60_000 } };
  if (options.connectionString) {
    return BlobServiceClient.fromConnectionString(
      options.connectionString,
      pipeline,
    ).getContainerClient(options.container);
  }
  const { DefaultAzureCredential } = clients.azureIdentity();
  return new BlobServiceClient(
    options.accountUrl ?? '',
    new DefaultAzureCredential(),
    pipeline,
  ).getContainerClient(options.container);
}

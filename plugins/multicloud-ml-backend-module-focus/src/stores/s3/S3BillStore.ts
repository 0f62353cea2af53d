import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import type { BillFile, BillStore } from '../BillStore';
import { BillStoreError } from '../BillStoreError';
import type { S3Options } from '../billStoreShape';
import { checkSize } from '../checkSize';
import { clients } from '../clients';
import { folderPrefix, relativeTo } from '../folderPrefix';
import { kindOfFile } from '../kindOfFile';
import { saveStream } from '../saveStream';
import type { StoreRequest } from '../StoreFailure';
import { createS3Client } from './createS3Client';
import { describeS3Failure } from './describeS3Failure';

/** A bucket of S3, or of a store that speaks its protocol. */
export class S3BillStore implements BillStore {
  private client: Promise<S3Client> | undefined;
  private readonly prefix: string;

  constructor(
    private readonly options: S3Options,
    private readonly limits: { maxFileBytes: number },
  ) {
    this.prefix = folderPrefix(options.prefix);
  }

  async *list({ signal }: { signal: AbortSignal }): AsyncIterable<BillFile> {
    const { paginateListObjectsV2 } = clients.s3();
    const client = await this.connect({ list: true });
    const pages = paginateListObjectsV2(
      { client },
      { Bucket: this.options.bucket, Prefix: this.prefix },
      { abortSignal: signal },
    );
    try {
      for await (const page of pages) {
        for (const { Key, Size, LastModified, ETag } of page.Contents ?? []) {
          if (Key && LastModified && kindOfFile(relativeTo(this.prefix, Key))) {
            yield {
              key: Key,
              name: Key.slice(Key.lastIndexOf('/') + 1),
              size: Size ?? 0,
              modifiedAt: LastModified.toISOString(),
              etag: ETag,
            };
          }
        }
      }
    } catch (error) {
      signal.throwIfAborted();
      throw describeS3Failure(error, this.options, { list: true });
    }
  }

  async download(
    file: BillFile,
    toPath: string,
    { signal }: { signal: AbortSignal },
  ): Promise<void> {
    checkSize(file, this.limits);
    const { GetObjectCommand } = clients.s3();
    const request = { read: file.key };
    const client = await this.connect(request);
    try {
      const { Body } = await client.send(
        new GetObjectCommand({
          Bucket: this.options.bucket,
          Key: file.key,
          IfMatch: file.etag,
        }),
        { abortSignal: signal },
      );
      if (!(Body instanceof Readable)) {
        throw new BillStoreError(`${file.key} was answered without content.`);
      }
      await saveStream(Body, { file, toPath, signal });
    } catch (error) {
      signal.throwIfAborted();
      throw describeS3Failure(error, this.options, request);
    }
  }

  private async connect(request: StoreRequest): Promise<S3Client> {
    this.client ??= createS3Client(this.options);
    try {
      return await this.client;
    } catch (error) {
      // The next attempt may find credentials.
      this.client = undefined;
      throw describeS3Failure(error, this.options, request);
    }
  }
}

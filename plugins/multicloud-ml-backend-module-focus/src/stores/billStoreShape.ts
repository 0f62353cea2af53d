import { z } from 'zod';

/** Parts of keys, with or without `/` at the end; a place in a store never starts with one. */
const prefix = z
  .string()
  .max(1024)
  .regex(/^[^/]/, 'must not start with "/"')
  .optional();

const endpoint = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .optional();

/** One S3 bucket, or one of a store that speaks the same protocol. */
const s3 = z.strictObject({
  bucket: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/,
      'must be the name of a bucket',
    ),
  prefix,
  region: z.string().min(1).optional(),
  endpoint,
  assumeRoleArn: z
    .string()
    .regex(
      /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/,
      'must be the ARN of a role, arn:aws:iam::<account>:role/<name>',
    )
    .optional(),
  externalId: z.string().min(2).max(1224).optional(),
});

/** One bucket of Google Cloud Storage. */
const gcs = z.strictObject({
  bucket: z
    .string()
    .regex(
      /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/,
      'must be the name of a bucket, without "gs://"',
    ),
  prefix,
  keyFile: z.string().min(1).optional(),
  apiEndpoint: endpoint,
});

/** One container of Azure Blob Storage. */
const azureBlob = z
  .strictObject({
    accountUrl: z
      .url({ protocol: /^https?$/, error: 'must be the address of an account' })
      // A signature in the address would be shown wherever the address is.
      .refine(url => !new URL(url).search && !new URL(url).username, {
        error:
          'must be the bare address, https://<account>.blob.core.windows.net; a signature belongs in connectionString',
      })
      .optional(),
    container: z
      .string()
      .regex(
        /^(?:\$root|[a-z0-9](?:-?[a-z0-9]){2,62})$/,
        'must be the name of a container',
      ),
    prefix,
    connectionString: z.string().min(1).optional(),
  })
  .refine(
    value => Boolean(value.accountUrl) !== Boolean(value.connectionString),
    { error: 'needs either accountUrl or connectionString, not both' },
  );

/**
 * The options that say where bills lie: exactly one of `path`, `s3`, `gcs` and `azureBlob`, which `createBillStore`
 * checks.
 */
export const billStoreShape = {
  path: z.string().min(1, 'must be the path of a folder').optional(),
  s3: s3.optional(),
  gcs: gcs.optional(),
  azureBlob: azureBlob.optional(),
  maxFileGigabytes: z.number().positive().max(5_000).default(20),
};

/** Where bills lie, checked. */
export type BillStoreOptions = z.output<z.ZodObject<typeof billStoreShape>>;
export type S3Options = z.output<typeof s3>;
export type GcsOptions = z.output<typeof gcs>;
export type AzureBlobOptions = z.output<typeof azureBlob>;

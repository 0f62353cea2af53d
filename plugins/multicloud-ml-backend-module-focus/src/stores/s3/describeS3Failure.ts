import { isError } from '@backstage/errors';
import { z } from 'zod';
import { BillStoreError } from '../BillStoreError';
import type { S3Options } from '../billStoreShape';
import {
  kindOfFailure,
  type StoreFailureKind,
  type StoreRequest,
} from '../StoreFailure';
import { CredentialsError } from './CredentialsError';

const statusSchema = z.object({
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
});

const KINDS_BY_NAME: Record<string, StoreFailureKind> = {
  NoSuchBucket: 'missing',
  NoSuchKey: 'changed',
  PreconditionFailed: 'changed',
  InvalidAccessKeyId: 'credentials',
  SignatureDoesNotMatch: 'credentials',
  ExpiredToken: 'credentials',
  InvalidToken: 'credentials',
  CredentialsError: 'credentials',
  CredentialsProviderError: 'credentials',
  SlowDown: 'busy',
};

/** What failed at S3, which bucket, and what to grant. What AWS wrote is left out: it may name people and roles. */
export function describeS3Failure(
  error: unknown,
  options: S3Options,
  request: StoreRequest,
): BillStoreError {
  if (error instanceof BillStoreError) {
    return error;
  }
  const name = isError(error) ? error.name : 'unknown error';
  const kind = KINDS_BY_NAME[name] ?? kindOf(error, request);
  return new BillStoreError(sentence({ kind, name, error, options, request }));
}

function kindOf(error: unknown, request: StoreRequest): StoreFailureKind {
  return kindOfFailure({
    status: statusSchema.safeParse(error).data?.$metadata?.httpStatusCode,
    codes: isError(error) ? [error.name, error.code?.toString()] : [],
    request,
  });
}

function sentence(about: {
  kind: StoreFailureKind;
  name: string;
  error: unknown;
  options: S3Options;
  request: StoreRequest;
}): string {
  const { kind, name, error, options, request } = about;
  const bucket = `the S3 bucket "${options.bucket}"`;
  const arn = `arn:aws:s3:::${options.bucket}`;
  const who = options.assumeRoleArn ?? 'the role that the backend runs with';
  switch (kind) {
    case 'denied':
      return 'list' in request
        ? `AWS does not let the backend list ${bucket} (${name}). Grant s3:ListBucket on ${arn} to ${who}, and let the bucket's own policy allow it.`
        : `AWS does not let the backend read ${request.read} in ${bucket} (${name}). Grant s3:GetObject on ${arn}/* to ${who}, and kms:Decrypt where a KMS key encrypts the bucket.`;
    case 'credentials':
      return error instanceof CredentialsError && options.assumeRoleArn
        ? `The role ${options.assumeRoleArn}, which reads ${bucket}, could not be assumed. Give the backend AWS credentials that are allowed sts:AssumeRole on it, and have its trust policy name them and the external id, if there is one.`
        : `There are no valid AWS credentials for ${bucket} (${name}). Give the backend a role, or set assumeRoleArn; s3:ListBucket and s3:GetObject are all it needs.`;
    case 'missing':
      return `There is no bucket "${options.bucket}" in S3 (${name}). Correct "bucket"; it is the name, not the ARN.`;
    case 'changed':
      return `${
        'read' in request ? request.read : 'A file'
      } in ${bucket} changed or went since it was listed. It is read when it is listed next.`;
    case 'busy':
      return `S3 kept putting off requests for ${bucket} (${name}). It is tried again at the next run.`;
    case 'unreachable':
      return `S3 could not be reached for ${bucket} (${name}). Check "region" and "endpoint", and the way there.`;
    default:
      return isError(error) && /region is missing/i.test(error.message)
        ? `No AWS region is known for ${bucket}. Set "region" to the one that the bucket lies in.`
        : `Reading ${bucket} failed (${name}). Check "bucket", "region" and "endpoint".`;
  }
}

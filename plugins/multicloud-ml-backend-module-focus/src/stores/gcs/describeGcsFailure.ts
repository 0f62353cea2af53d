import { isError } from '@backstage/errors';
import { BillStoreError } from '../BillStoreError';
import type { GcsOptions } from '../billStoreShape';
import {
  kindOfFailure,
  type StoreFailureKind,
  type StoreRequest,
} from '../StoreFailure';

/** What failed at Google Cloud Storage, which bucket, and what to grant. What Google wrote is left out: it names accounts. */
export function describeGcsFailure(
  error: unknown,
  options: GcsOptions,
  request: StoreRequest,
): BillStoreError {
  if (error instanceof BillStoreError) {
    return error;
  }
  const code = isError(error) ? error.code : undefined;
  const status = Number(code) || undefined;
  const kind =
    isError(error) && isAboutCredentials(error)
      ? 'credentials'
      : kindOfFailure({ status, codes: [code?.toString()], request });
  const shown = code ? ` (${code})` : '';
  return new BillStoreError(sentence({ kind, shown, options, request }));
}

/** These come before any request to the store, without a status of it. */
function isAboutCredentials(error: Error): boolean {
  return /could not load the default credentials|invalid_grant|invalid_client|keyfile|private key|PEM|client_email|ENOENT/i.test(
    error.message,
  );
}

function sentence(about: {
  kind: StoreFailureKind;
  shown: string;
  options: GcsOptions;
  request: StoreRequest;
}): string {
  const { kind, shown, options, request } = about;
  const bucket = `the Google Cloud Storage bucket "${options.bucket}"`;
  switch (kind) {
    case 'denied':
      return 'list' in request
        ? `Google Cloud does not let the backend list ${bucket}${shown}. Grant its service account storage.objects.list and storage.objects.get, which the role Storage Object Viewer has.`
        : `Google Cloud does not let the backend read ${request.read} in ${bucket}${shown}. Grant its service account storage.objects.get, which the role Storage Object Viewer has.`;
    case 'credentials':
      return options.keyFile
        ? `The key file ${options.keyFile}, which reads ${bucket}, cannot be used. Check that it exists, that it is the JSON key of a service account, and that the key is still active.`
        : `There are no valid Google Cloud credentials for ${bucket}${shown}. Run the backend with a service account, or set keyFile.`;
    case 'missing':
      return `There is no bucket "${options.bucket}" in Google Cloud Storage${shown}. Correct "bucket"; it is the name without "gs://".`;
    case 'changed':
      return `${
        'read' in request ? request.read : 'A file'
      } in ${bucket} changed or went since it was listed. It is read when it is listed next.`;
    case 'busy':
      return `Google Cloud Storage kept putting off requests for ${bucket}${shown}. It is tried again at the next run.`;
    case 'unreachable':
      return `Google Cloud Storage could not be reached for ${bucket}${shown}. Check "apiEndpoint", and the way there.`;
    default:
      return `Reading ${bucket} failed${shown}. Check "bucket" and "apiEndpoint".`;
  }
}

import { isError } from '@backstage/errors';
import { BillStoreError } from '../BillStoreError';
import type { AzureBlobOptions } from '../billStoreShape';
import {
  kindOfFailure,
  type StoreFailureKind,
  type StoreRequest,
} from '../StoreFailure';

const KINDS_BY_CODE: Record<string, StoreFailureKind> = {
  ContainerNotFound: 'missing',
  ContainerBeingDeleted: 'missing',
  BlobNotFound: 'changed',
  ConditionNotMet: 'changed',
  AuthenticationFailed: 'credentials',
  NoAuthenticationInformation: 'credentials',
  InvalidAuthenticationInfo: 'credentials',
};

const CREDENTIAL_ERRORS = new Set([
  'AuthenticationError',
  'AuthenticationRequiredError',
  'AggregateAuthenticationError',
  'CredentialUnavailableError',
]);

/** What failed at Azure, which container, and what to grant. What Azure wrote is left out, and so is every signature. */
export function describeAzureFailure(
  error: unknown,
  options: AzureBlobOptions,
  request: StoreRequest,
): BillStoreError {
  if (error instanceof BillStoreError) {
    return error;
  }
  const { code, status, name } = readError(error);
  const kind = isAboutCredentials(error)
    ? 'credentials'
    : KINDS_BY_CODE[code ?? ''] ??
      kindOfFailure({ status, codes: [code, name], request });
  return new BillStoreError(
    sentence({ kind, shown: code ?? name, options, request }),
  );
}

function readError(error: unknown) {
  if (!isError(error)) {
    return { name: 'unknown error' };
  }
  const status = Number(error.statusCode) || undefined;
  return { name: error.name, code: error.code?.toString(), status };
}

function isAboutCredentials(error: unknown): boolean {
  return (
    isError(error) &&
    (CREDENTIAL_ERRORS.has(error.name) ||
      // A connection string that is none.
      error.code === 'ERR_INVALID_URL' ||
      /connection string|AccountKey/i.test(error.message))
  );
}

function sentence(about: {
  kind: StoreFailureKind;
  shown: string;
  options: AzureBlobOptions;
  request: StoreRequest;
}): string {
  const { kind, shown, options, request } = about;
  const account = options.accountUrl ? ` of ${options.accountUrl}` : '';
  const container = `the container "${options.container}"${account}`;
  switch (kind) {
    case 'denied': {
      const what = 'list' in request ? 'list' : `read ${request.read} in`;
      const grant = options.connectionString
        ? 'Check that the key or the signature in connectionString is right, and that a signature permits reading and listing'
        : 'Assign its identity the role Storage Blob Data Reader on the container';
      return `Azure does not let the backend ${what} ${container} (${shown}). ${grant}, and let the firewall of the account admit the backend.`;
    }
    case 'credentials':
      return options.connectionString
        ? `Azure does not accept connectionString for ${container} (${shown}). Check that it is whole, and that its key or signature is still valid.`
        : `There are no valid Azure credentials for ${container} (${shown}). Run the backend with a managed or workload identity, or set connectionString.`;
    case 'missing':
      return `There is no ${container.slice(
        4,
      )} (${shown}). Correct "container", or "accountUrl".`;
    case 'changed':
      return `${
        'read' in request ? request.read : 'A file'
      } in ${container} changed or went since it was listed. It is read when it is listed next.`;
    case 'busy':
      return `Azure kept putting off requests for ${container} (${shown}). It is tried again at the next run.`;
    case 'unreachable':
      return `Azure could not be reached for ${container} (${shown}). Check "accountUrl", the account's firewall, and the way there.`;
    default:
      return `Reading ${container} failed (${shown}). Check "accountUrl" and "container".`;
  }
}

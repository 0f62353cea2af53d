/**
 * Why a store did not give what was asked for, as far as it changes what a person does next.
 *
 * - `denied`: the credentials are good, and not allowed to
 * - `credentials`: there are none, or they are not accepted
 * - `missing`: the bucket or container does not exist
 * - `changed`: the file is another one than the one that was listed
 */
export type StoreFailureKind =
  | 'denied'
  | 'credentials'
  | 'missing'
  | 'changed'
  | 'unreachable'
  | 'busy'
  | 'other';

/** What was asked of a store: the files of a place, or one of them. */
export type StoreRequest = { list: true } | { read: string };

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'TimeoutError',
  'REQUEST_SEND_ERROR',
]);

/** What the HTTP status and the error's name or code say, for all stores alike. */
export function kindOfFailure(about: {
  status?: number;
  codes: Array<string | undefined>;
  request: StoreRequest;
}): StoreFailureKind {
  const { status, codes, request } = about;
  if (codes.some(code => code && UNREACHABLE.has(code))) {
    return 'unreachable';
  }
  switch (status) {
    case 401:
      return 'credentials';
    case 403:
      return 'denied';
    case 404:
      return 'read' in request ? 'changed' : 'missing';
    case 412:
      return 'changed';
    case 408:
    case 429:
    case 503:
      return 'busy';
    default:
      return 'other';
  }
}

import { isError } from '@backstage/errors';
import { z } from 'zod';
import type { ReadErrorKind } from './ReadError';

const KINDS_BY_NAME: Record<string, ReadErrorKind> = {
  AccessDenied: 'denied',
  AccessDeniedException: 'denied',
  UnauthorizedOperation: 'denied',
  NotAuthorized: 'denied',
  UnrecognizedClientException: 'credentials',
  InvalidClientTokenId: 'credentials',
  InvalidSignatureException: 'credentials',
  SignatureDoesNotMatch: 'credentials',
  MissingAuthenticationTokenException: 'credentials',
  IncompleteSignature: 'credentials',
  ExpiredToken: 'credentials',
  ExpiredTokenException: 'credentials',
  CredentialsProviderError: 'credentials',
  TokenProviderError: 'credentials',
  ThrottlingException: 'throttled',
  Throttling: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestLimitExceeded: 'throttled',
  TimeoutError: 'timeout',
  ResourceNotFound: 'not-found',
  UnknownOperationException: 'not-available',
  InvalidAction: 'not-available',
};

const UNREACHABLE = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
]);

const statusSchema = z.object({
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
  $response: z.object({ statusCode: z.number().optional() }).optional(),
});

/** What kind of failure an error of the AWS SDK is. */
export function classifyError(error: unknown): ReadErrorKind {
  if (!isError(error)) {
    return 'other';
  }
  const { data } = statusSchema.safeParse(error);
  const status =
    data?.$response?.statusCode ?? data?.$metadata?.httpStatusCode ?? 0;
  if (error.name === 'SyntaxError') {
    // What is no JSON: an emulator's page for an operation that it lacks, or an answer that broke off.
    return status === 404 ? 'not-available' : 'bad-answer';
  }
  if (Object.hasOwn(KINDS_BY_NAME, error.name)) {
    return KINDS_BY_NAME[error.name];
  }
  // SageMaker has no code of its own for a name that does not exist.
  if (
    error.name.startsWith('Validation') &&
    /could not find|does not exist|not found/i.test(error.message)
  ) {
    return 'not-found';
  }
  if (typeof error.code === 'string' && UNREACHABLE.has(error.code)) {
    return 'unreachable';
  }
  if (status === 401) {
    return 'credentials';
  }
  if (status === 403) {
    return 'denied';
  }
  return status === 429 ? 'throttled' : 'other';
}

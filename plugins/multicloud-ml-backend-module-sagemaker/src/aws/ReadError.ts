/**
 * A request to AWS that failed for good, with the IAM action that it needs.
 */
export class ReadError extends Error {
  readonly name = 'ReadError';

  constructor(
    /** For instance `sagemaker:ListEndpoints`. */
    readonly action: string,
    readonly kind: ReadErrorKind,
    options: { cause: unknown },
  ) {
    super(`${action} failed (${kind})`, options);
  }
}

/**
 * What failed, as far as it changes what a person or this source does next.
 */
export type ReadErrorKind =
  | 'denied'
  | 'credentials'
  | 'throttled'
  | 'timeout'
  | 'not-found'
  | 'not-available'
  | 'bad-answer'
  | 'unreachable'
  | 'other';

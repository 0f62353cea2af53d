/**
 * What failed, as far as it changes what a person or a source does next.
 *
 * @public
 */
export type ReadErrorKind =
  | 'credentials'
  | 'denied'
  | 'not-found'
  | 'throttled'
  | 'timeout'
  | 'unreachable'
  | 'server'
  | 'bad-answer'
  | 'refused';

/**
 * A request to a system that knows models failed for good. Its message is for the log; `describeReadError` makes the
 * sentence for people.
 *
 * @public
 */
export class ReadError extends Error {
  readonly name = 'ReadError';
  readonly kind: ReadErrorKind;
  /** What was asked for, in the system's own words: `projects.locations.endpoints.list`, `GET /registered-models`. */
  readonly what: string;
  /** The HTTP status, where there was an answer. */
  readonly status?: number;

  constructor(
    what: string,
    kind: ReadErrorKind,
    options: { status?: number; cause?: unknown } = {},
  ) {
    super(
      `${what} failed (${kind}${
        options.status ? `, HTTP ${options.status}` : ''
      })`,
      { cause: options.cause },
    );
    this.what = what;
    this.kind = kind;
    this.status = options.status;
  }
}

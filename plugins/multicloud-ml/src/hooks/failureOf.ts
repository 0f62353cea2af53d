import { ResponseError } from '@backstage/errors';
import type { Translate } from '../format';

/** What a failed request means for the reader. */
export type Failure =
  | 'not-found'
  | 'forbidden'
  | 'signed-out'
  | 'refused'
  | 'failed';

/** Tells the failures apart that a page words differently. */
export function failureOf(error: Error): Failure {
  if (!ResponseError.is(error)) return 'failed';
  switch (error.statusCode) {
    case 404:
      return 'not-found';
    case 403:
      return 'forbidden';
    case 401:
      return 'signed-out';
    case 400:
      return 'refused';
    default:
      return 'failed';
  }
}

/** The server's own sentence where there is one, for a person to pass on. */
export function reasonOf(error: Error, t: Translate): string {
  if (ResponseError.is(error)) {
    return `${error.statusCode} ${error.statusText}: ${error.cause.message}`;
  }
  // What fetch throws when no answer comes, worded differently by every browser.
  return error instanceof TypeError
    ? t('shared.failure.noAnswer')
    : error.message;
}

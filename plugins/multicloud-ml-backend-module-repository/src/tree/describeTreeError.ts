import { isError } from '@backstage/errors';
import { TreeLimitError } from './TreeLimits';

type Failure =
  | 'credentials'
  | 'denied'
  | 'forbidden-host'
  | 'not-found'
  | 'throttled'
  | 'timeout'
  | 'unreachable'
  | 'server'
  | 'bad-answer';

const SENTENCES: Record<Failure, (repository: string) => string> = {
  credentials: repository =>
    `The git host did not accept the credentials for ${repository}. Check the token under "integrations" in the configuration; it may have expired.`,
  denied: repository =>
    `Access to ${repository} is denied. Let the token of the integration read the repository; the README says with which permission.`,
  'forbidden-host': repository =>
    `Reading ${repository} is not allowed. Add its host to "integrations" in the configuration, or correct the source location of the models in it.`,
  'not-found': repository =>
    `${repository} was not found: it is gone, or the token of the integration may not see it. Correct the source location of the models in it, or let the token read it.`,
  throttled: repository =>
    `The git host throttled the reading of ${repository}. Lower "concurrency", or read less often; it is read again at the next poll.`,
  timeout: repository =>
    `${repository} could not be read in time. Raise "timeout", or check the way to its host; it is read again at the next poll.`,
  unreachable: repository =>
    `The host of ${repository} could not be reached. Check the address, and the way to it; it is read again at the next poll.`,
  server: repository =>
    `The git host failed on ${repository}. It is read again at the next poll.`,
  'bad-answer': repository =>
    `What the git host sent for ${repository} could not be understood: it may have been cut on the way. It is read again at the next poll.`,
};

/** Names of errors that say what failed. */
const BY_NAME: Record<string, Failure> = {
  AuthenticationError: 'credentials',
  NotAllowedError: 'forbidden-host',
  NotFoundError: 'not-found',
  SyntaxError: 'bad-answer',
  TimeoutError: 'timeout',
  UnreadableTreeError: 'bad-answer',
};

const BY_STATUS: Record<number, Failure> = {
  401: 'credentials',
  403: 'denied',
  404: 'not-found',
  429: 'throttled',
};

/** What readers, streams and archives say, where the name of the error does not say it. */
const BY_MESSAGE: Array<[RegExp, Failure]> = [
  [/rate limit exceeded/, 'throttled'],
  [/fetch failed|ECONN|ENOTFOUND|EAI_AGAIN|socket hang up/, 'unreachable'],
  [
    /TAR_|zlib|[Ii]nvalid (?:json|tar|checksum)|unexpected end|premature close|terminated|aborted|end of central directory/i,
    'bad-answer',
  ],
];

/**
 * Why a repository could not be read and what to do, as a sentence for a person. What hosts wrote stays in the log.
 *
 * @param repository - `github.com/acme/fraud`
 */
export function describeTreeError(error: unknown, repository: string): string {
  if (error instanceof TreeLimitError) {
    return `${repository} holds more that could be evidence than "${error.option}" (${error.limit}) allows, so none of it counts. Raise it, or keep data out of the repository.`;
  }
  const failure = isError(error) ? failureOf(error) : undefined;
  return failure
    ? SENTENCES[failure](repository)
    : `${repository} could not be read. The backend's log has the error${
        isError(error) ? ` (${error.name})` : ''
      }.`;
}

function failureOf({
  name,
  message,
}: {
  name: string;
  message: string;
}): Failure | undefined {
  if (Object.hasOwn(BY_NAME, name)) {
    return BY_NAME[name];
  }
  const [, said] = BY_MESSAGE.find(([pattern]) => pattern.test(message)) ?? [];
  // Readers state the status of an answer in their message only: `…, 403 Forbidden`.
  const status = Number(/, ([1-5]\d\d)(?: |$)/.exec(message)?.[1]);
  if (said === 'throttled' || Number.isNaN(status)) {
    return said ?? (name === 'FetchError' ? 'unreachable' : undefined);
  }
  return status >= 500 ? 'server' : BY_STATUS[status];
}

import { isError } from '@backstage/errors';
import {
  describeReadError,
  ReadError,
  type ReadErrorKind,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { TreeLimitError } from './TreeLimits';

const GRANT =
  'Let the token of the integration read the repository; the README says with which permission.';

/** Names of errors of URL readers and of what they use. */
const KINDS: Record<string, ReadErrorKind> = {
  AuthenticationError: 'credentials',
  FetchError: 'unreachable',
  TimeoutError: 'timeout',
};

/**
 * Why a repository could not be read and what to do, as a sentence for a person. What hosts wrote stays in the log.
 *
 * @param repository - `github.com/acme/fraud`
 */
export function describeTreeError(error: unknown, repository: string): string {
  if (error instanceof TreeLimitError) {
    return `${repository} holds more that could be evidence than "${error.option}" (${error.limit}) allows, so none of it counts. Raise it, or keep data out of the repository.`;
  }
  const name = isError(error) ? error.name : '';
  if (name === 'NotAllowedError') {
    return `Reading ${repository} is not allowed. Add its host to "integrations" in the configuration, or correct the source location of the models in it.`;
  }
  if (name === 'NotFoundError') {
    return `${repository} was not found: it is gone, or the integration's token must not see it. Correct the source location of the models in it, or let the token read it.`;
  }
  const kind = KINDS[name] ?? kindByMessage(error);
  return describeReadError(
    kind ? new ReadError('the files', kind, { cause: error }) : error,
    { system: 'The git host', scope: repository, grant: GRANT },
  );
}

/** Readers state the answer's status in their message only: `…, 403 Forbidden`. */
function kindByMessage(error: unknown): ReadErrorKind | undefined {
  const message = isError(error) ? error.message : '';
  if (message.includes('rate limit exceeded')) {
    return 'throttled';
  }
  const status = Number(/, ([1-5]\d\d)(?: |$)/.exec(message)?.[1]);
  if (status >= 500) {
    return 'server';
  }
  if (/fetch failed|ECONN|ENOTFOUND|EAI_AGAIN|socket hang up/.test(message)) {
    return 'unreachable';
  }
  if (isError(error) && error.name === 'SyntaxError') {
    return 'bad-answer';
  }
  return STATUS[status];
}

const STATUS: Record<number, ReadErrorKind> = {
  401: 'credentials',
  403: 'denied',
  429: 'throttled',
};

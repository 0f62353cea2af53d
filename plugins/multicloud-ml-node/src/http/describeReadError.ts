import { isError } from '@backstage/errors';
import { ReadError, type ReadErrorKind } from './ReadError';

/**
 * How sentences name a system and what to do about it.
 *
 * @public
 */
export interface ReadErrorAbout {
  /** For instance `Vertex AI`. */
  system: string;
  /** Which part of it, for instance `acme-ml/asia-southeast1`. */
  scope: string;
  /** What to grant, as a sentence: `Grant roles/aiplatform.viewer on the project; the README has the command.` */
  grant: string;
}

const SENTENCES: Record<
  ReadErrorKind,
  (what: string, about: ReadErrorAbout) => string
> = {
  credentials: (what, { system, scope }) =>
    `${system} did not accept the credentials for ${what} in ${scope}. Check that they exist and have not expired.`,
  denied: (what, { scope, grant }) =>
    `Access to ${what} in ${scope} is denied. ${grant}`,
  'not-found': (what, { system, scope }) =>
    `${system} has nothing at ${what} in ${scope}. Check the address and the names in the configuration.`,
  throttled: (what, { system, scope }) =>
    `${system} kept throttling ${what} in ${scope} after every retry. Lower "concurrency", or poll less often.`,
  timeout: (what, { system, scope }) =>
    `${system} did not answer ${what} in ${scope} in time after every retry. Check the way to it, or raise "timeout".`,
  unreachable: (what, { system, scope }) =>
    `${system} could not be reached for ${what} in ${scope}. Check the address, and the way to it.`,
  server: (what, { system, scope }) =>
    `${system} failed on ${what} in ${scope} after every retry. It is read again at the next poll.`,
  'bad-answer': (what, { scope }) =>
    `The answer to ${what} in ${scope} could not be understood. A proxy on the way may have cut or changed it.`,
  refused: (what, { system, scope }) =>
    `${system} refused ${what} in ${scope}. The backend's log has its answer.`,
};

/**
 * Why something could not be read and what to do, as a sentence for a person. What the system wrote stays in the log: it
 * may name people and roles.
 *
 * @public
 */
export function describeReadError(
  error: unknown,
  about: ReadErrorAbout,
): string {
  if (error instanceof ReadError) {
    return SENTENCES[error.kind](error.what, about);
  }
  return `${about.scope} could not be read. The backend's log has the error${
    isError(error) ? ` (${error.name})` : ''
  }.`;
}

import { isError } from '@backstage/errors';
import { ReadError, type ReadErrorKind } from './ReadError';

const SENTENCES: Record<
  ReadErrorKind,
  (action: string, region: string) => string
> = {
  denied: (action, region) =>
    `Access to ${action} in ${region} is denied. Allow the action to the role that reads SageMaker; the policy is in the module's README.`,
  credentials: (action, region) =>
    `AWS did not accept the credentials for ${action} in ${region}. Check that they exist, are valid for this region, and have not expired.`,
  throttled: (action, region) =>
    `AWS kept throttling ${action} in ${region} after every retry. Lower "concurrency", or poll less often.`,
  timeout: (action, region) =>
    `${action} in ${region} was not answered in time after every retry. Check the way to AWS, or raise "timeout".`,
  'not-found': (action, region) =>
    `${action} in ${region} asked for something that no longer exists. The next poll reads it anew.`,
  'not-available': (action, region) =>
    `${action} is not available in ${region}. Take the region out of "regions" if SageMaker is not offered there.`,
  'bad-answer': (action, region) =>
    `The answer to ${action} in ${region} could not be understood. A proxy on the way may have cut or changed it.`,
  unreachable: (action, region) =>
    `SageMaker could not be reached for ${action} in ${region}. Check that the region exists, and the way to it.`,
  other: (action, region) =>
    `${action} in ${region} failed. The backend's log has the error.`,
};

/**
 * Why a region could not be read and what to do, as a sentence for a person. What AWS wrote stays in the log: it may
 * name people and roles.
 */
export function describeFailure(error: unknown, region: string): string {
  if (error instanceof ReadError) {
    return SENTENCES[error.kind](error.action, region);
  }
  return isError(error)
    ? error.message
    : `${region} could not be read. The backend's log has the error.`;
}

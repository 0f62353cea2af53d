import { isError } from '@backstage/errors';
import {
  describeReadError,
  ReadError,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/** Why a project or a region of it could not be read, and what to do, as a sentence for a person. */
export function describeFailure(error: unknown, scope: string): string {
  const project = scope.split('/')[0];
  if (
    error instanceof ReadError &&
    error.kind === 'denied' &&
    isError(error.cause) &&
    /SERVICE_DISABLED|has not been used in project/.test(error.cause.message)
  ) {
    return `Access to ${error.what} in ${scope} is denied: the Vertex AI API is not enabled there. Run: gcloud services enable aiplatform.googleapis.com --project ${project}.`;
  }
  return describeReadError(error, {
    system: 'Vertex AI',
    scope,
    grant: `Grant roles/aiplatform.viewer on project ${project}; the README has the command.`,
  });
}

import { isError } from '@backstage/errors';
import { EngineError } from './EngineError';

/** Why Athena did not answer, as a sentence for a person. */
export function describeAthenaError(error: unknown, table: string): Error {
  if (error instanceof EngineError) {
    return error;
  }
  switch (isError(error) ? error.name : undefined) {
    case 'AccessDeniedException':
    case 'AccessDenied':
      return new EngineError(`Athena does not let ${table} be read`, {
        error,
        hint: 'the policy that it needs is in docs/sources/cost-sql.md',
      });
    case 'CredentialsProviderError':
    case 'ExpiredTokenException':
    case 'UnrecognizedClientException':
    case 'InvalidSignatureException':
      return new EngineError('AWS did not accept the credentials', {
        error,
        hint: 'check that they exist and have not expired',
      });
    default:
      return new EngineError(`Athena failed on ${table}`, { error });
  }
}

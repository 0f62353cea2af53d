/** Nothing can be asked of AWS yet. */
export class CredentialsError extends Error {
  readonly name = 'CredentialsError';

  constructor(cause: unknown) {
    super('no credentials', { cause });
  }
}

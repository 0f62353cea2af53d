import { isError } from '@backstage/errors';

const LONGEST = 500;

/**
 * Why an engine did not answer, as a sentence for a person. What the engine wrote is shortened and freed of what must
 * not be shown; the error that it threw is not kept, since clients put their settings into it.
 */
export class EngineError extends Error {
  /**
   * @param what - the beginning of the sentence: `PostgreSQL at db.example:5432 refused the login`
   * @param about - `error`: what the client threw; `secrets`: texts that must not be shown; `hint`: what to do
   */
  constructor(
    what: string,
    about: {
      error?: unknown;
      secrets?: Array<string | undefined>;
      hint?: string;
    } = {},
  ) {
    const reason = isError(about.error)
      ? withoutSecrets(about.error.message, about.secrets ?? [])
      : '';
    super(
      [
        reason ? `${what}: ${reason}` : what,
        ...(about.hint ? [about.hint] : []),
      ].join('; '),
    );
    this.name = 'EngineError';
  }
}

function withoutSecrets(
  message: string,
  secrets: Array<string | undefined>,
): string {
  let text = message;
  for (const secret of secrets) {
    if (secret) {
      text = text.replaceAll(secret, '…');
    }
  }
  const plain = text
    // Addresses may hold a password.
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, '$1…@')
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .replace(/[.;:]+$/, '');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
}

import type { AccessToken, TokenCredential } from '@azure/identity';

/** Refreshed so long before it ends that it lasts through any one request. */
const BEFORE_THE_END_MS = 5 * 60_000;

/**
 * Headers with a token for Azure Resource Manager. The token is kept, since not every credential of the default chain
 * does: the Azure CLI's starts a process for each.
 */
export function createAuthorize(
  credential: TokenCredential,
  options: { endpoint: string; timeoutMs: number; signal: AbortSignal },
): () => Promise<Record<string, string>> {
  const scope = `${new URL(options.endpoint).origin}/.default`;
  let current: Promise<AccessToken> | undefined;

  async function ask(): Promise<AccessToken> {
    const token = await credential.getToken(scope, {
      abortSignal: AbortSignal.any([
        options.signal,
        AbortSignal.timeout(options.timeoutMs),
      ]),
    });
    if (!token) {
      throw new Error('the credential gave no token');
    }
    return token;
  }

  function renew(): Promise<AccessToken> {
    const asked = ask();
    current = asked;
    // A failure is not kept: the next request asks again.
    asked.catch(() => {
      current = undefined;
    });
    return asked;
  }

  return async () => {
    const kept = await (current ?? renew());
    const { token } =
      kept.expiresOnTimestamp - Date.now() > BEFORE_THE_END_MS
        ? kept
        : await renew();
    return { authorization: `Bearer ${token}` };
  };
}

import { GoogleAuth, Impersonated, type AuthClient } from 'google-auth-library';

/** Reading is all that the token is for; impersonation needs the wide scope first, and only for asking. */
const READ_ONLY = 'https://www.googleapis.com/auth/cloud-platform.read-only';
const ANY = 'https://www.googleapis.com/auth/cloud-platform';

/** Headers that authorise a request. */
export type Authorize = () => Promise<Record<string, string>>;

/**
 * Credentials of the key file, else Application Default Credentials (GKE and Cloud Run metadata, workload identity
 * federation, `gcloud auth application-default login`); with `impersonate`, those of that service account. Tokens are kept
 * until they are about to expire.
 *
 * @returns nothing when the address is plain http: a token sent there could be read by anybody on the way
 */
export function createAuthorize(options: {
  keyFilename?: string;
  impersonate?: string;
  endpoint?: string;
  /** Of the IAM Credentials API, in tests. */
  iamEndpoint?: string;
}): Authorize | undefined {
  const { keyFilename, impersonate, endpoint, iamEndpoint } = options;
  if (endpoint?.startsWith('http:')) {
    return undefined;
  }
  const auth = new GoogleAuth({
    keyFilename,
    scopes: impersonate === undefined ? READ_ONLY : ANY,
  });
  let client: AuthClient | undefined;
  return async () => {
    // Not kept when it fails: the file, or the metadata server, may be there next time.
    client ??=
      impersonate === undefined
        ? await auth.getClient()
        : new Impersonated({
            sourceClient: await auth.getClient(),
            targetPrincipal: impersonate,
            targetScopes: [READ_ONLY],
            ...(iamEndpoint !== undefined && { endpoint: iamEndpoint }),
          });
    return client.getRequestHeaders();
  };
}

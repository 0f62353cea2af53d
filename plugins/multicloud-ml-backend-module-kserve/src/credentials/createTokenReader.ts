import { readFile } from 'node:fs/promises';
import { DefaultAzureCredential } from '@azure/identity';
import { GoogleAuth } from 'google-auth-library';
import type { ClusterOptions } from '../cluster/ClusterOptions';
import { awsCredentials, eksToken } from './eksToken';
import { regionOfEksUrl } from './regionOfEksUrl';
import { reuse } from './reuse';

/** Reads the token of the next request; nothing for a cluster that asks for none. */
export type TokenReader = () => Promise<string | undefined>;

/** AKS's own application in Microsoft Entra ID, the same in every tenant. Source: kubelogin of Azure. */
const AKS_SCOPE = '6dae42f8-4368-4678-94ff-3960e28e3630/.default';

/** GKE binds roles to the address of an account, which only the second scope tells. */
const GOOGLE_SCOPES = [
  'https://www.googleapis.com/auth/cloud-platform',
  'https://www.googleapis.com/auth/userinfo.email',
];

/** How a cluster is told who asks. The libraries keep tokens until they expire. */
export function createTokenReader(cluster: ClusterOptions): TokenReader {
  const { auth, serviceAccountToken, tokenFile } = cluster;
  switch (auth) {
    case 'aws':
      return readEksTokens(cluster);
    case 'google': {
      const google = new GoogleAuth({ scopes: GOOGLE_SCOPES });
      return async () => (await google.getAccessToken()) ?? undefined;
    }
    case 'azure': {
      const azure = new DefaultAzureCredential();
      return async () => (await azure.getToken(AKS_SCOPE)).token;
    }
    default:
      return tokenFile === undefined
        ? async () => serviceAccountToken
        : // Kubernetes puts a new token there long before the old one expires.
          async () => (await readFile(tokenFile, 'utf8')).trim();
  }
}

function readEksTokens(cluster: ClusterOptions): TokenReader {
  const region = regionOfEksUrl(cluster.url) ?? cluster.region ?? '';
  const clusterName = cluster.eksClusterName ?? cluster.name;
  const credentials = awsCredentials({ ...cluster, region });
  return reuse(
    () => eksToken({ clusterName, region, credentials }),
    // EKS takes a token for 15 minutes.
    10 * 60_000,
  );
}

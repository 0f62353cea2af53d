import { Sha256 } from '@aws-crypto/sha256-js';
import {
  fromNodeProviderChain,
  fromTemporaryCredentials,
} from '@aws-sdk/credential-providers';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';

type Credentials = ConstructorParameters<typeof SignatureV4>[0]['credentials'];

/** STS refuses a token that is older; EKS itself takes it for 15 minutes. */
const EXPIRES_SECONDS = 60;

/**
 * A token for the Kubernetes API of an EKS cluster: the address of a signed question to STS, who am I, which EKS asks in
 * our stead. What `aws eks get-token` prints.
 *
 * Source: the README of kubernetes-sigs/aws-iam-authenticator, "API Authorization from Outside a Cluster".
 */
export async function eksToken(options: {
  clusterName: string;
  region: string;
  credentials: Credentials;
  /** When it is signed; default now. */
  signingDate?: Date;
}): Promise<string> {
  const { clusterName, region, credentials, signingDate } = options;
  const signer = new SignatureV4({
    service: 'sts',
    region,
    credentials,
    sha256: Sha256,
  });
  const hostname = `sts.${region}.amazonaws.com${
    region.startsWith('cn-') ? '.cn' : ''
  }`;
  const { path, query = {} } = await signer.presign(
    new HttpRequest({
      protocol: 'https:',
      hostname,
      path: '/',
      query: { Action: 'GetCallerIdentity', Version: '2011-06-15' },
      headers: { host: hostname, 'x-k8s-aws-id': clusterName },
    }),
    {
      expiresIn: EXPIRES_SECONDS,
      signingDate,
      // Presigning would move it into the query, where EKS does not look.
      unhoistableHeaders: new Set(['x-k8s-aws-id']),
      unsignableHeaders: new Set(['content-type']),
    },
  );
  const url = new URL(path, `https://${hostname}`);
  for (const [key, value] of Object.entries(query)) {
    url.searchParams.append(key, String(value));
  }
  return `k8s-aws-v1.${Buffer.from(url.href).toString('base64url')}`;
}

/** AWS's default chain, or a role that it assumes. */
export function awsCredentials(options: {
  region: string;
  assumeRoleArn?: string;
  externalId?: string;
}): Credentials {
  const { region, assumeRoleArn, externalId } = options;
  return assumeRoleArn === undefined
    ? fromNodeProviderChain()
    : fromTemporaryCredentials({
        params: {
          RoleArn: assumeRoleArn,
          RoleSessionName: 'backstage-multicloud-ml',
          ExternalId: externalId,
        },
        clientConfig: { region },
      });
}

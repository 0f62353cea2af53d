import type { S3Client } from '@aws-sdk/client-s3';
import type { S3Options } from '../billStoreShape';
import { clients } from '../clients';
import { CredentialsError } from './CredentialsError';

/**
 * A client with the default credential chain, or with a role assumed from it. What AWS throttles or what fails on the
 * way is repeated by the SDK.
 *
 * @throws {@link CredentialsError} when there are no credentials, or the role may not be assumed
 */
export async function createS3Client(options: S3Options): Promise<S3Client> {
  const { S3Client: Client } = clients.s3();
  const { fromNodeProviderChain, fromTemporaryCredentials } =
    clients.awsCredentials();
  const credentials = options.assumeRoleArn
    ? fromTemporaryCredentials({
        params: {
          RoleArn: options.assumeRoleArn,
          RoleSessionName: 'backstage-multicloud-ml',
          ExternalId: options.externalId,
        },
        clientConfig: { region: options.region },
      })
    : fromNodeProviderChain();
  const client = new Client({
    region: options.region,
    credentials,
    endpoint: options.endpoint,
    // A store of one's own seldom has a host name for each bucket.
    forcePathStyle: options.endpoint !== undefined,
    followRegionRedirects: true,
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 10_000, socketTimeout: 60_000 },
  });
  await client.config.credentials().catch(error => {
    throw new CredentialsError(error);
  });
  return client;
}

import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import {
  fromNodeProviderChain,
  fromTemporaryCredentials,
} from '@aws-sdk/credential-providers';
import type { SageMakerInstance } from '../readSageMakerInstances';
import { classifyError } from './classifyError';
import { ReadError } from './ReadError';

/** The clients of one configured account. */
export interface AwsClients {
  sageMaker(region: string): SageMakerClient;
  /** The account that the credentials belong to; needs no permission. */
  accountId(options: { abortSignal: AbortSignal }): Promise<string>;
}

/**
 * Clients with the default credential chain, or with a role assumed from it. Requests that AWS throttles or that fail on
 * the way are repeated by the SDK, at a rate that adapts.
 */
export function createAwsClients(
  options: SageMakerInstance['options'],
): AwsClients {
  const [firstRegion] = options.regions;
  const shared = {
    endpoint: options.endpoint,
    maxAttempts: options.maxAttempts,
    retryMode: 'adaptive',
    requestHandler: {
      connectionTimeout: Math.min(10_000, options.timeoutMs),
      requestTimeout: options.timeoutMs,
      throwOnRequestTimeout: true,
    },
  };
  const credentials = options.assumeRoleArn
    ? fromTemporaryCredentials({
        params: {
          RoleArn: options.assumeRoleArn,
          RoleSessionName: 'backstage-multicloud-ml',
          ExternalId: options.externalId,
        },
        clientConfig: { ...shared, region: firstRegion },
      })
    : fromNodeProviderChain();
  return {
    sageMaker: region =>
      new SageMakerClient({ ...shared, region, credentials }),
    async accountId({ abortSignal }) {
      const client = new STSClient({
        ...shared,
        region: firstRegion,
        credentials,
      });
      try {
        const { Account } = await client.send(new GetCallerIdentityCommand(), {
          abortSignal,
        });
        if (!Account) {
          throw new Error('the answer names no account');
        }
        return Account;
      } catch (error) {
        abortSignal.throwIfAborted();
        throw new ReadError('sts:GetCallerIdentity', classifyError(error), {
          cause: error,
        });
      } finally {
        client.destroy();
      }
    },
  };
}

import {
  AzureAuthorityHosts,
  ClientSecretCredential,
  DefaultAzureCredential,
  type TokenCredential,
} from '@azure/identity';
import type { AzureMlInstance } from '../readAzureMlInstances';

/** Where each national cloud signs in; elsewhere `AZURE_AUTHORITY_HOST` or Azure's own default decides. */
const AUTHORITIES: Readonly<Record<string, string>> = {
  'management.usgovcloudapi.net': AzureAuthorityHosts.AzureGovernment,
  'management.chinacloudapi.cn': AzureAuthorityHosts.AzureChina,
};

const AN_HOUR = 3_600_000;

/**
 * The credential of an instance: an application's secret where one is configured, else Azure's default chain
 * (environment, workload identity, managed identity, Azure CLI and so on). It signs in when it is first used.
 */
export function createCredential(
  options: AzureMlInstance['options'],
): TokenCredential {
  const { tenantId, clientId, clientSecret, accessToken } = options;
  if (accessToken) {
    return {
      getToken: async () => ({
        token: accessToken,
        expiresOnTimestamp: Date.now() + AN_HOUR,
      }),
    };
  }
  const host = new URL(options.endpoint).hostname;
  const cloud = Object.hasOwn(AUTHORITIES, host)
    ? { authorityHost: AUTHORITIES[host] }
    : {};
  return tenantId && clientId && clientSecret
    ? new ClientSecretCredential(tenantId, clientId, clientSecret, cloud)
    : new DefaultAzureCredential({
        ...cloud,
        tenantId,
        managedIdentityClientId: clientId,
        workloadIdentityClientId: clientId,
      });
}

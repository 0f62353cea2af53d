import type { ResourcePlace } from './resourceId';

/** The studio of each cloud, by the host of its Azure Resource Manager. */
const STUDIOS: Readonly<Record<string, string>> = {
  'management.azure.com': 'https://ml.azure.com',
  'management.usgovcloudapi.net': 'https://ml.azure.us',
  'management.chinacloudapi.cn': 'https://studio.ml.azure.cn',
};

/**
 * The page of something in Azure ML studio.
 *
 * @returns undefined for an Azure Resource Manager whose studio is not known, such as an emulator
 */
export function studioUrl(
  endpoint: string,
  workspace: Pick<ResourcePlace, 'id'>,
  path: readonly string[],
): string | undefined {
  const host = new URL(endpoint).hostname;
  return Object.hasOwn(STUDIOS, host)
    ? `${STUDIOS[host]}/${path.map(encodeURIComponent).join('/')}?wsid=${
        workspace.id
      }`
    : undefined;
}

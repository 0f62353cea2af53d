import type { ConfigApi } from '@backstage/frontend-plugin-api';
import {
  createSiteDirectory,
  type SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** The built-in regions and the sites of `multicloudMl.sites`, which the backend has checked at start-up. */
export function createConfiguredSites(config: ConfigApi): SiteDirectory {
  const sites = config.getOptionalConfigArray('multicloudMl.sites') ?? [];
  return createSiteDirectory(
    sites.map(site => ({
      provider: site.getString('provider'),
      region: site.getString('region'),
      title: site.getString('title'),
      country: site.getString('country'),
      latitude: site.getNumber('latitude'),
      longitude: site.getNumber('longitude'),
    })),
  );
}

import type { Config } from '@backstage/config';
import type { ConfiguredSite } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Reads `multicloudMl.sites`: places outside the three clouds. */
export function readSites(root: Config | undefined): ConfiguredSite[] {
  return (root?.getOptionalConfigArray('sites') ?? []).map(site => ({
    provider: site.getString('provider'),
    region: site.getString('region'),
    title: site.getString('title'),
    country: site.getString('country'),
    latitude: site.getNumber('latitude'),
    longitude: site.getNumber('longitude'),
  }));
}

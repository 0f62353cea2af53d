import { AWS_REGIONS } from './aws';
import { AZURE_REGIONS } from './azure';
import { GCP_REGIONS } from './gcp';
import type { Region, SiteDirectory } from './Region';
import { toRegions } from './RegionRow';
import { CONFIGURED_SITE_SOURCE } from './regionSources';

/**
 * A site that the adopter configures: a data centre of their own, another cloud, or a built-in region with other
 * facts.
 *
 * @public
 */
export type ConfiguredSite = Omit<Region, 'source'>;

const BUILT_IN: readonly Region[] = [
  ...toRegions('aws', 'aws-regions', AWS_REGIONS),
  ...toRegions('azure', 'azure-locations', AZURE_REGIONS),
  ...toRegions('gcp', 'gcp-regions', GCP_REGIONS),
];

/**
 * The regions of AWS, Azure and Google Cloud and the configured sites, looked up in constant time and regardless of
 * case.
 *
 * @example
 * ```ts
 * createSiteDirectory().find('gcp', 'asia-southeast1')?.country; // 'SG'
 * ```
 *
 * @param extra - Sites of the adopter. One with the provider and region of a built-in one takes its place.
 * @public
 */
export function createSiteDirectory(
  extra: readonly ConfiguredSite[] = [],
): SiteDirectory {
  // By provider and then by region: a fleet looks up several sites a model, and joining both into one key costs more.
  const sites = new Map<string, Map<string, Region>>();
  const put = (site: Region) => {
    const regions = sites.get(site.provider) ?? new Map<string, Region>();
    sites.set(site.provider, regions.set(site.region, site));
  };
  BUILT_IN.forEach(put);
  for (const site of extra) {
    const provider = site.provider.toLowerCase();
    const region = site.region.toLowerCase();
    put({
      ...site,
      provider,
      region,
      country: site.country.toUpperCase(),
      source: CONFIGURED_SITE_SOURCE,
    });
  }
  const all = Object.freeze(
    [...sites.values()].flatMap(regions => [...regions.values()]),
  );
  return {
    find: (provider, region) =>
      provider && region
        ? sites.get(provider)?.get(region) ??
          sites.get(provider.toLowerCase())?.get(region.toLowerCase())
        : undefined,
    all: () => all,
  };
}

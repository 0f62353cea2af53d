import {
  createSiteDirectory,
  type ListSitesResponse,
  type SiteSummary,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

const directory = createSiteDirectory();

/** A site of a known region, with what a test says of it. */
export function exampleSite(
  provider: string,
  region: string,
  change: Partial<SiteSummary> = {},
): SiteSummary {
  const known = directory.find(provider, region);
  return {
    provider,
    region,
    ...(known && {
      title: known.title,
      country: known.country,
      coordinates: { latitude: known.latitude, longitude: known.longitude },
    }),
    models: 1,
    deployments: { primary: 1, replica: 0, standby: 0, backup: 0 },
    cost: [],
    ...change,
  };
}

/** A fleet that is concentrated in Singapore, with a site that nobody can draw. */
export function exampleSites(
  change: Partial<ListSitesResponse> = {},
): ListSitesResponse {
  return {
    items: [
      exampleSite('aws', 'ap-southeast-1', {
        models: 8,
        deployments: { primary: 6, replica: 1, standby: 1, backup: 0 },
        cost: [{ currency: 'USD', amount: 5800 }],
      }),
      exampleSite('gcp', 'asia-southeast1', {
        models: 3,
        deployments: { primary: 0, replica: 0, standby: 2, backup: 1 },
        cost: [{ currency: 'USD', amount: 1200 }],
      }),
      exampleSite('gcp', 'asia-southeast2', {
        models: 3,
        deployments: { primary: 3, replica: 0, standby: 0, backup: 0 },
        cost: [
          { currency: 'IDR', amount: 90_000_000 },
          { currency: 'USD', amount: 3000 },
        ],
      }),
      exampleSite('azure', 'westeurope', { models: 1 }),
      exampleSite('on-prem', 'cellar', {
        models: 2,
        deployments: { primary: 0, replica: 0, standby: 0, backup: 2 },
      }),
    ],
    placeUnknown: 3,
    deploymentUnknown: 1,
    ...change,
  };
}

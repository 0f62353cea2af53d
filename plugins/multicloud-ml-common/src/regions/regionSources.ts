/**
 * Where rows of the regions dataset were taken from.
 *
 * @public
 */
export interface RegionSource {
  /** What `Region.source` says. */
  id: string;
  title: string;
  url: string;
  /** Day on which the source was read, `YYYY-MM-DD`. */
  date: string;
}

/** `Region.source` of a site that the adopter configures. @public */
export const CONFIGURED_SITE_SOURCE = 'app-config';

/**
 * Every source of the built-in regions.
 *
 * @public
 */
export const REGION_SOURCES: readonly RegionSource[] = [
  {
    id: 'aws-regions',
    title:
      'moto, ssm/resources/regions.json at 0af643a (codes, names and countries); coordinates of the named city',
    url: 'https://github.com/getmoto/moto',
    date: '2026-11-23',
  },
  {
    id: 'gcp-regions',
    title:
      'GoogleCloudPlatform/region-picker, regions.json at 565d8fa (codes, names); coordinates of the city that Google names',
    url: 'https://github.com/GoogleCloudPlatform/region-picker',
    date: '2026-11-23',
  },
  {
    id: 'gcp-locations',
    title: 'Google Cloud documentation, regions and zones',
    url: 'https://cloud.google.com/compute/docs/regions-zones',
    date: '2026-11-23',
  },
  {
    id: 'gcp-private',
    title:
      'Google Cloud documentation, Firestore locations, which names the private region behind a multi-region; coordinates of Pryor, Oklahoma',
    url: 'https://cloud.google.com/firestore/docs/locations',
    date: '2026-11-23',
  },
  {
    id: 'azure-locations',
    title:
      'Azure/terraform-azurerm-avm-utl-regions at 9064b20, the answer of the Azure Resource Manager locations API',
    url: 'https://github.com/Azure/terraform-azurerm-avm-utl-regions',
    date: '2026-11-23',
  },
  {
    id: 'azure-china',
    title: 'Azure operated by 21Vianet, list of regions',
    url: 'https://learn.microsoft.com/azure/china/overview-regions',
    date: '2026-11-23',
  },
  {
    id: 'azure-government',
    title: 'Azure Government, list of regions',
    url: 'https://learn.microsoft.com/azure/azure-government/documentation-government-welcome',
    date: '2026-11-23',
  },
];

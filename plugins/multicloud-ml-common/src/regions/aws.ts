import type { RegionRow } from './RegionRow';

/**
 * AWS regions of every public partition. Coordinates are those of the city that AWS names; where it names only a
 * state or a country, of the city in or by which its data centres are known to stand. The classified `aws-iso*`
 * partitions are left out: AWS does not say where they are.
 */
export const AWS_REGIONS: readonly RegionRow[] = [
  ['af-south-1', 'Cape Town', 'ZA', -33.92, 18.42],
  ['ap-east-1', 'Hong Kong', 'HK', 22.32, 114.17],
  ['ap-east-2', 'Taipei', 'TW', 25.03, 121.57],
  ['ap-northeast-1', 'Tokyo', 'JP', 35.68, 139.65],
  ['ap-northeast-2', 'Seoul', 'KR', 37.57, 126.98],
  ['ap-northeast-3', 'Osaka', 'JP', 34.69, 135.5],
  ['ap-south-1', 'Mumbai', 'IN', 19.08, 72.88],
  ['ap-south-2', 'Hyderabad', 'IN', 17.39, 78.49],
  ['ap-southeast-1', 'Singapore', 'SG', 1.35, 103.82],
  ['ap-southeast-2', 'Sydney', 'AU', -33.87, 151.21],
  ['ap-southeast-3', 'Jakarta', 'ID', -6.21, 106.85],
  ['ap-southeast-4', 'Melbourne', 'AU', -37.81, 144.96],
  ['ap-southeast-5', 'Malaysia', 'MY', 3.14, 101.69],
  ['ap-southeast-6', 'New Zealand', 'NZ', -36.85, 174.76],
  ['ap-southeast-7', 'Thailand', 'TH', 13.76, 100.5],
  ['ca-central-1', 'Canada Central', 'CA', 45.5, -73.57],
  ['ca-west-1', 'Calgary', 'CA', 51.05, -114.07],
  ['cn-north-1', 'Beijing', 'CN', 39.9, 116.41],
  ['cn-northwest-1', 'Ningxia', 'CN', 37.51, 105.19],
  ['eu-central-1', 'Frankfurt', 'DE', 50.11, 8.68],
  ['eu-central-2', 'Zurich', 'CH', 47.38, 8.54],
  ['eu-north-1', 'Stockholm', 'SE', 59.33, 18.07],
  ['eu-south-1', 'Milan', 'IT', 45.47, 9.19],
  ['eu-south-2', 'Spain', 'ES', 41.65, -0.89],
  ['eu-west-1', 'Ireland', 'IE', 53.35, -6.26],
  ['eu-west-2', 'London', 'GB', 51.51, -0.13],
  ['eu-west-3', 'Paris', 'FR', 48.86, 2.35],
  [
    'eusc-de-east-1',
    'European Sovereign Cloud, Brandenburg',
    'DE',
    52.4,
    13.07,
  ],
  ['il-central-1', 'Tel Aviv', 'IL', 32.09, 34.78],
  ['me-central-1', 'United Arab Emirates', 'AE', 25.2, 55.27],
  ['me-south-1', 'Bahrain', 'BH', 26.23, 50.59],
  ['mx-central-1', 'Mexico Central', 'MX', 20.59, -100.39],
  ['sa-east-1', 'São Paulo', 'BR', -23.55, -46.63],
  ['us-east-1', 'N. Virginia', 'US', 39.04, -77.49],
  ['us-east-2', 'Ohio', 'US', 39.96, -83.0],
  ['us-gov-east-1', 'GovCloud US-East', 'US', 39.96, -83.0],
  ['us-gov-west-1', 'GovCloud US-West', 'US', 45.84, -119.7],
  ['us-west-1', 'N. California', 'US', 37.34, -121.89],
  ['us-west-2', 'Oregon', 'US', 45.84, -119.7],
];

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { createSiteDirectory } from './createSiteDirectory';
import type { Region } from './Region';

/**
 * Holds the dataset against lists that other projects published. What these are known to have wrong, or to lack, is
 * named below; anything else that differs fails.
 */
const FOLDER = resolve(__dirname, '../../../../../shared/third-party/regions');
const present = existsSync(FOLDER);
if (!present) {
  process.stderr.write(
    'SKIPPED-PART: regions contract: put the third-party region lists into ../shared/third-party/regions beside the repository\n',
  );
}

/** Kilometres within which two sets of coordinates mean the same place; a metropolitan area, not a country. */
const SAME_PLACE_KM = 60;

/** Named by the list as being in another country than it is in. */
const COUNTRY_FAULTS: Record<string, string> = {
  'ap-east-1': 'Hong Kong is listed as CN',
};

/** Regions that exist and that the list lacks. */
const MISSING_THERE: Record<string, string[]> = {
  aws: [],
  gcp: [
    'asia-southeast3',
    'europe-north2',
    'northamerica-south1',
    'us-central2',
  ],
  // Clouds with portals of their own, which the public cloud's API does not list.
  azure: [
    'chinaeast',
    'chinaeast2',
    'chinaeast3',
    'chinanorth',
    'chinanorth2',
    'chinanorth3',
    'usdodcentral',
    'usdodeast',
    'usgovarizona',
    'usgovtexas',
    'usgovvirginia',
  ],
};

/** Coordinates of the list that are not those of the place that it names. */
const COORDINATE_FAULTS: Record<string, string> = {
  'africa-south1': 'Johannesburg lost the minus sign of its latitude',
  'europe-west4': 'the middle of the Netherlands; Google names Eemshaven',
  'us-central1': 'the middle of Iowa; Google names Council Bluffs',
  'us-east1': 'the middle of South Carolina; Google names Moncks Corner',
  'us-west1': 'the middle of Oregon; Google names The Dalles',
  francecentral: 'the middle of France; Azure names Paris',
  francesouth: 'in Aveyron; Azure names Marseille',
  germanynorth: 'Bremen; Azure names Berlin',
  israelcentral: 'in the sea off Gaza',
  spaincentral: 'Madrid lost the minus sign of its longitude',
  uksouth: 'in West Sussex; Azure names London',
  ukwest: 'Liverpool; Azure names Cardiff',
  westcentralus: 'in the Uinta mountains of Utah; Azure names Wyoming',
};

const awsList = z.record(z.string(), z.object({ country: z.string() }));
const gcpList = z.record(
  z.string(),
  z.object({
    name: z.string(),
    latitude: z.number(),
    longitude: z.number(),
  }),
);
const azureList = z.object({
  locals: z.object({
    locations_cached: z.object({
      value: z.array(
        z.object({
          name: z.string(),
          metadata: z.object({
            regionType: z.string(),
            geography: z.string().nullish(),
            latitude: z.coerce.number().nullish(),
            longitude: z.coerce.number().nullish(),
          }),
        }),
      ),
    }),
  }),
});

function read<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));
}

function regionsOf(provider: string): Map<string, Region> {
  return new Map(
    createSiteDirectory()
      .all()
      .filter(site => site.provider === provider)
      .map(site => [site.region, site]),
  );
}

function kilometres(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (from: number, to: number) =>
    Math.sin(radians(to - from) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) *
      Math.cos(radians(b.latitude)) *
      half(a.longitude, b.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}

/** Ids whose coordinates are further apart than one metropolitan area. */
function elsewhere(
  ours: Map<string, Region>,
  theirs: Array<{ id: string; latitude: number; longitude: number }>,
): string[] {
  return theirs
    .filter(their => {
      const our = ours.get(their.id);
      return our && kilometres(our, their) > SAME_PLACE_KM;
    })
    .map(their => their.id);
}

(present ? describe : describe.skip)('regions contract', () => {
  it('has every AWS region, in the country that moto lists', () => {
    const list = read('aws-regions.json', awsList);
    const ours = regionsOf('aws');
    expect([...ours.keys()].sort()).toEqual(Object.keys(list).sort());
    const differing = Object.keys(list).filter(
      id => ours.get(id)?.country !== list[id].country,
    );
    expect(differing).toEqual(Object.keys(COUNTRY_FAULTS));
    expect(ours.get('ap-east-1')?.country).toBe('HK');
  });

  it('has every Google Cloud region, where the region picker puts it', () => {
    const list = read('gcp-regions.json', gcpList);
    const ours = regionsOf('gcp');
    expect([...ours.keys()].sort()).toEqual(
      [...Object.keys(list), ...MISSING_THERE.gcp].sort(),
    );
    const theirs = Object.entries(list).map(([id, row]) => ({ id, ...row }));
    expect(elsewhere(ours, theirs)).toEqual(
      theirs.map(row => row.id).filter(id => id in COORDINATE_FAULTS),
    );
  });

  it('has every physical Azure region, where Azure puts it', () => {
    const list = read('azure-locations.tf.json', azureList)
      .locals.locations_cached.value.filter(
        row => row.metadata.regionType === 'Physical',
      )
      .map(row => ({
        id: row.name,
        latitude: row.metadata.latitude ?? NaN,
        longitude: row.metadata.longitude ?? NaN,
        geography: row.metadata.geography ?? '',
      }));
    const ours = regionsOf('azure');
    expect([...ours.keys()].sort()).toEqual(
      [...list.map(row => row.id), ...MISSING_THERE.azure].sort(),
    );
    expect(elsewhere(ours, list)).toEqual(
      list.map(row => row.id).filter(id => id in COORDINATE_FAULTS),
    );
  });

  it('gives all Azure regions of one geography one country', () => {
    const list = read('azure-locations.tf.json', azureList).locals
      .locations_cached.value;
    const ours = regionsOf('azure');
    const countries = new Map<string, Set<string>>();
    for (const row of list) {
      const country = ours.get(row.name)?.country;
      const geography = row.metadata.geography;
      // These two span countries, and are checked by name below.
      if (
        country &&
        geography &&
        !['Asia Pacific', 'Europe'].includes(geography)
      ) {
        countries.set(
          geography,
          (countries.get(geography) ?? new Set()).add(country),
        );
      }
    }
    expect(countries.size).toBeGreaterThan(20);
    for (const [geography, codes] of countries) {
      expect(`${geography}: ${[...codes].join()}`).toMatch(/: [A-Z]{2}$/);
    }
    for (const [id, country] of [
      ['eastasia', 'HK'],
      ['southeastasia', 'SG'],
      ['northeurope', 'IE'],
      ['westeurope', 'NL'],
    ]) {
      expect(ours.get(id)?.country).toBe(country);
    }
  });
});

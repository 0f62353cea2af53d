import type { Region } from './Region';

/**
 * A region as the tables write it: code, title, country, latitude, longitude, and the source where it is not the
 * table's usual one.
 */
export type RegionRow = readonly [
  region: string,
  title: string,
  country: string,
  latitude: number,
  longitude: number,
  source?: string,
];

/** Spells a table's rows out. */
export function toRegions(
  provider: string,
  usualSource: string,
  rows: readonly RegionRow[],
): Region[] {
  return rows.map(
    ([region, title, country, latitude, longitude, source = usualSource]) => ({
      provider,
      region,
      title,
      country,
      latitude,
      longitude,
      source,
    }),
  );
}

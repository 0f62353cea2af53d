/**
 * One region of one provider.
 *
 * @public
 */
export interface Region {
  provider: string;
  /** The provider's own code, lower case: `ap-southeast-1`, `asia-southeast1`, `southeastasia`. */
  region: string;
  /** What people call it: `Singapore`. */
  title: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Degrees, of the city that the provider names; good enough for a dot on a map. */
  latitude: number;
  longitude: number;
  /** Id of the entry in `REGION_SOURCES` that the row was taken from. */
  source: string;
}

/**
 * Looks up sites: the built-in regions of AWS, GCP and Azure plus the sites that an adopter configures.
 *
 * @public
 */
export interface SiteDirectory {
  find(
    provider: string | undefined,
    region: string | undefined,
  ): Region | undefined;
  all(): readonly Region[];
}

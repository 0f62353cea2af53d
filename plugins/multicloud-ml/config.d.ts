export interface Config {
  multicloudMl?: {
    /**
     * Sites outside the three clouds, for the map and for the places of a drill.
     *
     * @deepVisibility frontend
     */
    sites?: Array<{
      /** Lower-case provider id, for instance `on-prem`. */
      provider: string;
      /** The site's own code, lower case. */
      region: string;
      title: string;
      /** ISO 3166-1 alpha-2. */
      country: string;
      /** Degrees. */
      latitude: number;
      longitude: number;
    }>;
  };
}

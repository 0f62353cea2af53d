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
    costs?: {
      /**
       * The currency in which costs are shown unless somebody chooses otherwise, ISO 4217; needs `rates` to it from the
       * currencies of the bills. Default: as billed.
       *
       * @visibility frontend
       */
      currency?: string;
      /**
       * Monthly rates by which amounts are converted for display: the currencies that the pages offer.
       *
       * @deepVisibility frontend
       */
      rates?: Array<{
        /** `YYYY-MM`. */
        month: string;
        /** ISO 4217. */
        from: string;
        /** ISO 4217. */
        to: string;
        rate: string | number;
      }>;
      reading?: {
        /**
         * Tag keys that hold a model's ref: the pages say which tag to set.
         *
         * @deepVisibility frontend
         */
        tagKeys?: string[];
      };
    };
  };
}

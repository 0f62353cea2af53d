export interface Config {
  /** Multi-Cloud ML: portability, recovery and residency of ML models. */
  multicloudMl?: {
    models?: {
      /**
       * Which catalog entities are models, as a catalog filter predicate. Default: components of type `ml-model` and
       * resources of type `ml-model` or `ai-model`.
       */
      filter?: object;
    };
    /**
     * What differs from the default Standard: weights, thresholds, objectives, vocabularies and more. Start-up stops
     * when the result makes no sense.
     */
    standard?: object;
    /**
     * Facts shared by many models, by the name under which models, systems, domains and groups refer to them.
     */
    profiles?: { [name: string]: object };
    /** Places outside AWS, Azure and Google Cloud. */
    sites?: Array<{
      /** Lower-case id, for instance `on-prem`. */
      provider: string;
      region: string;
      /** What people call it. */
      title: string;
      /** ISO 3166-1 alpha-2. */
      country: string;
      /** Degrees. */
      latitude: number;
      /** Degrees. */
      longitude: number;
    }>;
    drills?: {
      /** Paths of YAML files with recorded drills; each entry is imported once. */
      files?: string[];
    };
    exemptions?: {
      /**
       * Paths of YAML files with approved, expiring exemptions. They are read once, at start: a change takes effect
       * with the next one. An entry holds through its last day, `until: YYYY-MM-DD`, and lapses by itself.
       * `untilDaysAhead` is counted anew from every start, so it is for examples only.
       */
      files?: string[];
    };
    /** Hours unseen after which what a source told is stale. Default: 24. */
    staleAfterHours?: number;
  };
}

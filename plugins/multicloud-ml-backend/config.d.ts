import type { HumanDuration } from '@backstage/types';

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
       * Paths of YAML files with exemptions. They are read once, at start: a change takes effect with the next one.
       * An approved entry holds through its last day, `until: YYYY-MM-DD`, and lapses by itself; the app cannot change
       * it. An entry without `approvedBy` is a request that is decided in the app.
       * `untilDaysAhead` is counted from the start at which the entry was new, so it is for examples only.
       */
      files?: string[];
    };
    costs?: {
      /**
       * Whose accounts they are: group ref by the id of an AWS account, a Google Cloud project or an Azure
       * subscription. AI and machine-learning rows of a team's account that name no model are shown for the team.
       */
      accounts?: { [accountId: string]: string };
      /**
       * ISO 4217: the currency in which run-rates, annotations and pages show costs, where `rates` allow. Default: as billed.
       * @visibility frontend
       */
      currency?: string;
      /** Monthly rates by which amounts are converted for display, and only for display. */
      rates?: Array<{
        /** `YYYY-MM`. */
        month: string;
        /** ISO 4217. */
        from: string;
        /** ISO 4217. */
        to: string;
        /** Units of `to` for one of `from`, in plain digits: `'1.31'`. */
        rate: string | number;
      }>;
      /** Whether the catalog shows the run-rate as an annotation, to everybody who sees the entity. Default: true. */
      annotation?: boolean;
      /** Days after the last whole day that it covers from which a bill is stale. Default: 4. */
      staleAfterDays?: number;
      /** What every cost source has to know of a bill's tags and services. A given list replaces the default one. */
      reading?: {
        /** Tag keys that hold the entity ref, the name of the model or a deployment's id; the first one counts. */
        tagKeys?: string[];
        /** Tag keys by which providers name the Kubernetes cluster of a row. */
        clusterTagKeys?: string[];
        /** Tag keys by which providers name the Kubernetes namespace of a row. */
        namespaceTagKeys?: string[];
        /** Service names that are AI or machine learning whatever their category says. */
        machineLearningServices?: string[];
        /** Service names whose rows keep their resource, because it can hold a deployment. */
        hostServices?: string[];
      };
    };
    joins?: {
      /**
       * By which part of their names models of different sources are the same one. Without a rule nothing is joined
       * because of a name. The first rule that fits a model counts; equal parts join, whichever rules found them.
       */
      names?: Array<{
        /** Ids of source instances, `*` for any part of one: `mlflow/*`, `kserve/prod`. Default: every source. */
        sources?: string[];
        /**
         * Regular expression whose first group is the common part: `^(?:prod-)?(.+?)(?:-v\d+)?$`. Upper and lower case
         * are the same. Default: the whole name.
         */
        pattern?: string;
      }>;
    };
    history?: {
      /**
       * How long it is kept what became of models: their grades, recovery, residency and owners. Default: 400 days.
       * Trends look no further back.
       */
      retention?: HumanDuration | string;
    };
    /** What the groups that own models are told, as Backstage notifications. Each is on unless it is `false`. */
    notifications?: {
      /** Changes for the worse of grade, recovery and residency. */
      changes?:
        | boolean
        | {
            /**
             * Hours for which a model that is new may change without anybody being told, because its facts are still
             * coming in. Default: 1.
             */
            settleHours?: number;
          };
      /** Recovery drills that are about to stop counting. */
      drills?: boolean | { /** Default: 14. */ daysBefore?: number };
      /** Exemptions that are about to lapse. */
      exemptions?: boolean | { /** Default: 14. */ daysBefore?: number };
      /** The week of each team that owns models; a team of which there is nothing to say gets none. */
      digest?:
        | boolean
        | {
            /** Default: monday. */
            weekday?:
              | 'monday'
              | 'tuesday'
              | 'wednesday'
              | 'thursday'
              | 'friday'
              | 'saturday'
              | 'sunday';
            /** 0 to 23. Default: 8. */
            hour?: number;
            /** IANA, for instance `Asia/Singapore`. Default: UTC. */
            timezone?: string;
          };
    };
    /** Hours unseen after which what a source told is stale. Default: 24. */
    staleAfterHours?: number;
  };
}

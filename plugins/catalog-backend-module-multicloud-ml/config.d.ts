export interface Config {
  multicloudMl?: {
    models?: {
      /**
       * Which catalog entities are models: a catalog filter predicate. Default: `Component` with `spec.type: ml-model`,
       * and `Resource` with `spec.type` `ml-model` or `ai-model`.
       */
      filter?: { [path: string]: unknown };
      /**
       * At most this many models a second are processed again because their projection changed. More than 0; default
       * 50, about half of what a catalog processes on two cores.
       */
      refreshesPerSecond?: number;
    };
  };
}

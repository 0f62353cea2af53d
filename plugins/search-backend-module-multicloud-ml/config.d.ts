import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      multicloudMl?: {
        /** When models are indexed. Default: every ten minutes. */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        /**
         * Where a result leads: the path of a model's page with `:namespace`, `:kind` and `:name`, which must not be the
         * path that the catalog's own results have. Default: `/catalog/:namespace/:kind/:name/ml-model`.
         */
        locationTemplate?: string;
      };
    };
  };
}

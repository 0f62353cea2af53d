import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  multicloudMl?: {
    sources?: {
      /**
       * Evidence from the repositories of the catalog's models; one instance is enough. Which repositories there are the
       * catalog says, and how they are read, `integrations`.
       */
      repository?: {
        [instance: string]: {
          /** Repositories at a time. Default: 4. */
          concurrency?: number;
          /** Longest time for one repository. Default: 2 minutes. */
          timeout?: HumanDuration | string;
          /** Files of one repository that could be evidence; one that holds more is not read. Default: 5000. */
          maxFiles?: number;
          /** Bytes of one file; larger ones are not read. Default: 1000000. */
          maxFileBytes?: number;
          /** Bytes of all files of one repository; one that holds more is not read. Default: 20000000. */
          maxTotalBytes?: number;
          /** When the repositories are read. Default: every 30 minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}

import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  multicloudMl?: {
    costs?: {
      sources?: {
        /** Files of hand-entered monthly costs, by instance name. */
        csv?: {
          [instance: string]: {
            /** CSV file. A relative path starts at the directory in which the backend runs. */
            path: string;
            /** When the file is read. Default: every 5 minutes. */
            schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
          };
        };
      };
    };
  };
}

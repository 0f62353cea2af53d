import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  multicloudMl?: {
    sources?: {
      /** Exported inventory files, by instance name. */
      file?: {
        [instance: string]: {
          /** YAML or JSON file. A relative path starts at the directory in which the backend runs. */
          path?: string;
          /** The same as `path`, as catalog locations call it. */
          target?: string;
          /** Group that owns models which name no owner. */
          defaultOwner: string;
          /** Whether models that no entity claims are registered in the catalog. Default: true. */
          register?: boolean;
          /** How entities are made of models: `{name}`, `{owner}`, `{source}`, `{instance}`, `{scope}`, `{label:<key>}`. */
          template?: { name?: string; owner?: string; tags?: string[] };
          /** When the file is read. Default: every minute. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}

import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  multicloudMl?: {
    sources?: {
      /** Azure subscriptions whose Azure Machine Learning is read, by instance name. */
      'azure-ml'?: {
        [instance: string]: {
          /** Ids of the subscriptions to read. */
          subscriptions: string[];
          /** Resource groups to read, workspaces and registries in them. Default: all of the subscription. */
          resourceGroups?: string[];
          /** Workspaces to read, by name. Default: all. */
          workspaces?: string[];
          /** Registries to read, by name; an empty list for none. Default: all. */
          registries?: string[];
          /** Tenant to sign in to. Default: that of the credentials. */
          tenantId?: string;
          /** Application, or user-assigned managed identity, to sign in as. */
          clientId?: string;
          /** Secret of the application. @visibility secret */
          clientSecret?: string;
          /** Address of Azure Resource Manager, for a national cloud or an emulator. Default: https://management.azure.com. */
          endpoint?: string;
          /** Token to send to an emulator on this machine, in place of Azure's own. @visibility secret */
          accessToken?: string;
          /** Group that owns models without an owner tag. */
          defaultOwner: string;
          /** Tag that names the owner. Default: owner. */
          ownerTag?: string;
          /** Tag that names an existing catalog entity. Default: multicloud-ml-entity. */
          entityRefTag?: string;
          /** Tag with the tier, T1 to T4. Default: multicloud-ml-tier. */
          tierTag?: string;
          /** Tag with the lifecycle. Default: multicloud-ml-lifecycle. */
          lifecycleTag?: string;
          /** Tag of a deployment or endpoint with its role. Default: multicloud-ml-role. */
          roleTag?: string;
          /** Tag with the format of the artifact. Default: multicloud-ml-artifact-format. */
          artifactFormatTag?: string;
          /** Whether models of workspaces are read that run nowhere. Default: true. */
          undeployedModels?: boolean;
          /** Whether models that no entity claims are registered in the catalog. Default: true. */
          register?: boolean;
          /** How entities are made of models. */
          template?: {
            /** For instance `{instance}-{name}`. */
            name?: string;
            /** For instance `{label:team}`. */
            owner?: string;
            tags?: string[];
          };
          /** Requests at a time, for each workspace or registry. Default: 4. */
          concurrency?: number;
          /** How often a request is tried. Default: 5. */
          maxAttempts?: number;
          /** Longest time for one request. Default: 30 seconds. */
          timeout?: HumanDuration | string;
          /** When the subscriptions are read. Default: every 15 minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}

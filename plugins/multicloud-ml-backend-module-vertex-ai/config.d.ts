import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  multicloudMl?: {
    sources?: {
      /** Google Cloud projects whose Vertex AI is read, by instance name. */
      'vertex-ai'?: {
        [instance: string]: {
          /** Projects to read, by id or number, for instance `acme-ml`. */
          projects: string[];
          /** Regions to read, for instance `asia-southeast1`. Default: all that Vertex AI offers the project. */
          locations?: string[];
          /** File with credentials to use in place of Application Default Credentials. @visibility secret */
          keyFilename?: string;
          /** Service account to impersonate, by its email address. */
          impersonate?: string;
          /**
           * Address to use in place of Google's own, for an emulator or a private endpoint; `{location}` stands for the
           * region. Over plain http no credentials are sent.
           */
          endpoint?: string;
          /** Group that owns models without an owner label. */
          defaultOwner: string;
          /** Label that names the owner. Default: owner. */
          ownerTag?: string;
          /** Label that names an existing catalog entity. Default: multicloud-ml-entity. */
          entityRefTag?: string;
          /** Label with the tier, t1 to t4. Default: multicloud-ml-tier. */
          tierTag?: string;
          /** Label with the lifecycle. Default: multicloud-ml-lifecycle. */
          lifecycleTag?: string;
          /** Label of an endpoint with its role. Default: multicloud-ml-role. */
          roleTag?: string;
          /** Label with the format of the artifact. Default: multicloud-ml-artifact-format. */
          artifactFormatTag?: string;
          /** Alias of the version that counts as the model's artifact. Default: default. */
          versionAlias?: string;
          /** Whether every version of a model is read, one request for each model. Default: true. */
          allVersions?: boolean;
          /** Whether models are read that no endpoint runs. Default: true. */
          undeployedModels?: boolean;
          /** Whether models that no entity claims are registered in the catalog. Default: true. */
          register?: boolean;
          /** How entities are made of models. */
          template?: {
            /** For instance `{instance}-{name}`. */
            name?: string;
            /** For instance `{label:team}`. */
            owner?: string;
            /** For instance `{label:business-unit}`. */
            tags?: string[];
          };
          /** Requests a minute in one region, a burst of 100 apart. Default: 500. */
          requestsPerMinute?: number;
          /** Requests at a time. Default: 4. */
          concurrency?: number;
          /** How often a request is tried. Default: 5. */
          maxAttempts?: number;
          /** Longest time for one attempt. Default: 30 seconds. */
          timeout?: HumanDuration | string;
          /** When the projects are read. Default: every 15 minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}

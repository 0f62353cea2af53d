import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  multicloudMl?: {
    sources?: {
      /** AWS accounts whose SageMaker is read, by instance name. */
      sagemaker?: {
        [instance: string]: {
          /** Regions to read, for instance `ap-southeast-1`. */
          regions: string[];
          /** Account that is read. Default: that of the role, or of the credentials. */
          accountId?: string;
          /** Role to assume before reading. */
          assumeRoleArn?: string;
          /** External id that the role asks for. @visibility secret */
          externalId?: string;
          /** Address to use in place of AWS's own, for an emulator. */
          endpoint?: string;
          /** Group that owns models without an owner tag. */
          defaultOwner: string;
          /** Tag that names the owner. Default: owner. */
          ownerTag?: string;
          /** Tag that names an existing catalog entity. Default: multicloud-ml.io/entity. */
          entityRefTag?: string;
          /** Tag with the tier, T1 to T4. Default: multicloud-ml.io/tier. */
          tierTag?: string;
          /** Tag with the lifecycle. Default: multicloud-ml.io/lifecycle. */
          lifecycleTag?: string;
          /** Tag of an endpoint with its role. Default: multicloud-ml.io/role. */
          roleTag?: string;
          /** Tag with the format of the artifact. Default: multicloud-ml.io/artifact-format. */
          artifactFormatTag?: string;
          /** Whether models are read that no group holds and no endpoint runs. Default: true. */
          undeployedModels?: boolean;
          /** Whether models that no entity claims are registered in the catalog. Default: true. */
          register?: boolean;
          /** How entities are made of models: `{name}`, `{owner}`, `{source}`, `{instance}`, `{scope}`, `{label:<key>}`. */
          template?: { name?: string; owner?: string; tags?: string[] };
          /** Requests at a time, for each region. Default: 4. */
          concurrency?: number;
          /** How often a request is tried. Default: 5. */
          maxAttempts?: number;
          /** Longest time for one request. Default: 30 seconds. */
          timeout?: HumanDuration | string;
          /** When the account is read. Default: every 15 minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}

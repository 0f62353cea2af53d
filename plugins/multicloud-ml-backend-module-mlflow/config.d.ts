import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  multicloudMl?: {
    sources?: {
      /** MLflow tracking servers whose registries are read, by instance name. */
      mlflow?: {
        [instance: string]: {
          /** Address of the tracking server, with its path prefix where it has one. */
          url: string;
          /** Address of its user interface, for links. Default: that of the tracking server. */
          uiUrl?: string;
          /** User of basic authentication. */
          username?: string;
          /** Its password. @visibility secret */
          password?: string;
          /** Bearer token, in place of user and password. @visibility secret */
          token?: string;
          /**
           * Headers to send with every request, for a gateway or a workspace.
           * @deepVisibility secret
           */
          headers?: { [name: string]: string };
          /** Alias of the version that stands for its model. Default: champion. */
          alias?: string;
          /** How many of the newest versions of each model are read, 1 to 100. Default: 20. */
          versions?: number;
          /** Whether MLmodel files are read, for the format of artifacts. Default: true. */
          readFlavors?: boolean;
          /** Tag with the provider that the model runs at. Default: none, and MLflow states no deployments. */
          providerTag?: string;
          /** Tag with the region that the model runs in; goes with `providerTag`. */
          regionTag?: string;
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
          /** Tag with the role of what `providerTag` and `regionTag` state. Default: multicloud-ml.io/role. */
          roleTag?: string;
          /** Tag with the format of the artifact. Default: multicloud-ml.io/artifact-format. */
          artifactFormatTag?: string;
          /** Whether models that no entity claims are registered in the catalog. Default: true. */
          register?: boolean;
          /** How entities are made of models: `{name}`, `{owner}`, `{source}`, `{instance}`, `{scope}`, `{label:<key>}`. */
          template?: { name?: string; owner?: string; tags?: string[] };
          /** Requests at a time. Default: 4. */
          concurrency?: number;
          /** How often a request is tried. Default: 5. */
          maxAttempts?: number;
          /** Longest time for one attempt. Default: 30 seconds. */
          timeout?: HumanDuration | string;
          /** When the server is read. Default: every 15 minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}

import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  multicloudMl?: {
    sources?: {
      /** Kubeflow Model Registries that are read, by instance name. */
      kubeflow?: {
        [instance: string]: {
          /** Address of the registry, for instance `https://registry.example.com`, without `/api/model_registry`. */
          url: string;
          /** Bearer token. @visibility secret */
          token?: string;
          /** File with a bearer token that is replaced from time to time, such as a service account's. Not beside `token`. */
          tokenFile?: string;
          /** Further headers of every request, for instance `kubeflow-userid`. @deepVisibility secret */
          headers?: { [name: string]: string };
          /** PEM file of a certificate authority that signed the registry's certificate. */
          caFile?: string;
          /** Where what a serving environment holds runs, unless `environments` names the environment. */
          placement?: {
            provider?: string;
            region?: string;
            account?: string;
            /** For instance eks, gke, aks or kubernetes. */
            service?: string;
            /** Name of the Kubernetes cluster, as the KServe source has it. */
            cluster?: string;
            /** Full id of the cluster at its provider, an ARN for instance, as the KServe source has it. */
            resourceId?: string;
          };
          /** The same for single serving environments, by name; what is written there holds alone. */
          environments?: {
            [environment: string]: {
              provider?: string;
              region?: string;
              account?: string;
              service?: string;
              cluster?: string;
              resourceId?: string;
            };
          };
          /** Further hosts by which `model-registry://` addresses name this registry; that of `url` is known. */
          registryHosts?: string[];
          /** Whether archived models are read, as deprecated ones. Default: true. */
          archivedModels?: boolean;
          /** What the registry's owner field names. Default: group. */
          ownerField?: 'group' | 'user' | 'ignore';
          /** How many of a model's newest versions are read. Default: 50. */
          versions?: number;
          /** Page of a model in the dashboard; `{id}` stands for its id. */
          modelUrl?: string;
          /** Group that owns models without an owner. */
          defaultOwner: string;
          /** Whether models that no entity claims are registered in the catalog. Default: true. */
          register?: boolean;
          /** How entities are made of models. */
          template?: {
            name?: string;
            owner?: string;
            tags?: string[];
          };
          /** Custom property that names the owner. Default: owner. */
          ownerTag?: string;
          /** Custom property that names an existing catalog entity. Default: multicloud-ml.io/entity. */
          entityRefTag?: string;
          /** Custom property with the tier, T1 to T4. Default: multicloud-ml.io/tier. */
          tierTag?: string;
          /** Custom property with the lifecycle. Default: multicloud-ml.io/lifecycle. */
          lifecycleTag?: string;
          /** Custom property of an inference service with its role. Default: multicloud-ml.io/role. */
          roleTag?: string;
          /** Custom property with the format of the artifact. Default: multicloud-ml.io/artifact-format. */
          artifactFormatTag?: string;
          /** Custom property of a model artifact with its digest. Default: digest. */
          digestTag?: string;
          /** Requests at a time. Default: 4. */
          concurrency?: number;
          /** How often a request is tried. Default: 5. */
          maxAttempts?: number;
          /** Longest time for one request. Default: 30 seconds. */
          timeout?: HumanDuration | string;
          /** When the registry is read. Default: every 15 minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}

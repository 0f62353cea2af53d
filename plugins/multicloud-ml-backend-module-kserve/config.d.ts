import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';

export interface Config {
  multicloudMl?: {
    sources?: {
      /** Kubernetes clusters whose KServe is read, by instance name. */
      kserve?: {
        [instance: string]: {
          /** Clusters to read; each succeeds or fails alone. */
          clusters: Array<{
            /** Name of the cluster, the provider's own where bills are to be matched. Never change it. */
            name: string;
            /** Address of its Kubernetes API, https. Default with auth: inCluster: that of the backend's own cluster. */
            url?: string;
            /** Certificate authority of the cluster, PEM or Base64 of it as in a kubeconfig. */
            caData?: string;
            /** File that holds it. */
            caFile?: string;
            /** Token of a service account. @visibility secret */
            serviceAccountToken?: string;
            /** File that holds a token; it is read at every request. */
            tokenFile?: string;
            /** Identity that the platform gives the backend: aws (EKS), google (GKE), azure (AKS) or inCluster. */
            auth?: 'aws' | 'google' | 'azure' | 'inCluster';
            /** With auth: aws, what EKS calls the cluster. Default: name. */
            eksClusterName?: string;
            /** With auth: aws, a role to assume. */
            assumeRoleArn?: string;
            /** External id that the role asks for. @visibility secret */
            externalId?: string;
            /** The provider's full id of the cluster, with which ids begin in place of k8s://<name>. */
            resourceId?: string;
            /** Provider, where the nodes do not tell. */
            provider?: string;
            /** Region, where the nodes do not tell. */
            region?: string;
            /** Account, project or subscription, where the nodes do not tell. */
            account?: string;
            /** Namespaces to read. Default: all. */
            namespaces?: string[];
          }>;
          /** Whether clusters are watched, so that a change is read at once. Default: true. */
          watch?: boolean;
          /** Items asked for at a time. Default: 250. */
          pageSize?: number;
          /** Group that owns models without an owner label. */
          defaultOwner: string;
          /** Annotation or label that names the owner. Default: owner. */
          ownerTag?: string;
          /** Annotation that names an existing catalog entity. Default: multicloud-ml.io/entity. */
          entityRefTag?: string;
          /** Annotation or label with the tier, T1 to T4. Default: multicloud-ml.io/tier. */
          tierTag?: string;
          /** Annotation or label with the lifecycle. Default: multicloud-ml.io/lifecycle. */
          lifecycleTag?: string;
          /** Annotation or label with the role. Default: multicloud-ml.io/role. */
          roleTag?: string;
          /** Annotation or label with the format of the artifact. Default: multicloud-ml.io/artifact-format. */
          artifactFormatTag?: string;
          /** Whether models that no entity claims are registered in the catalog. Default: true. */
          register?: boolean;
          /** How entities are made of models. */
          template?: {
            /** For instance `{scope}-{name}`. */
            name?: string;
            /** For instance `{label:team}`. */
            owner?: string;
            /** For instance `{label:business-unit}`. */
            tags?: string[];
          };
          /** Requests at a time, for each cluster. Default: 4. */
          concurrency?: number;
          /** How often a request is tried. Default: 5. */
          maxAttempts?: number;
          /** Longest time for one request. Default: 30 seconds. */
          timeout?: HumanDuration | string;
          /** When the clusters are read. Default: every 15 minutes. */
          schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
        };
      };
    };
  };
}

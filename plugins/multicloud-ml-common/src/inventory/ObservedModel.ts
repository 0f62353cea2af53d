import type { Deployment, MlModel } from '../model/MlModel';

/**
 * A deployment as a source sees it.
 *
 * @public
 */
export interface ObservedDeployment extends Deployment {
  /** The source's own stable id: an endpoint ARN, a Vertex AI resource name, an ARM id, a cluster path. */
  externalId: string;
  /** Replicas that run now (`replicas` is what is asked for). */
  runningReplicas?: number;
  /** False when the source reports the deployment as failed or not ready; absent when it does not say. */
  healthy?: boolean;
  /** Share of the model's traffic, 0 to 1; absent when the source does not say. */
  traffic?: number;
  /** Since when the source has reported this version or digest (RFC 3339). */
  versionSince?: string;
  /** Link to the source's own console; http(s) only. */
  url?: string;
}

/**
 * A model as one source instance sees it.
 *
 * @public
 */
export interface ObservedModel {
  /** Stable within the source instance, for instance an ARN. */
  externalId: string;
  /** The source's own name of the model. */
  name: string;
  title?: string;
  description?: string;
  /** Explicit entity ref, from a tag; joins the model with an entity that exists. */
  entityRef?: string;
  /** Owner as an entity ref or a group's name, from a tag. */
  owner?: string;
  lifecycle?: string;
  /** Link to the source's own console; http(s) only. */
  url?: string;
  /** Everything that the source knows beside deployments. */
  facts: Omit<MlModel, 'deployments' | 'profile'>;
  deployments: ObservedDeployment[];
}

/**
 * What the inventory holds of one model from one source, as an assessment reads it.
 *
 * @public
 */
export interface Observation {
  /** Id of the source instance, for instance `sagemaker/prod`. */
  source: string;
  model: Omit<ObservedModel, 'deployments'>;
  /** When the source last reported the model (RFC 3339). */
  seenAt: string;
  /** Why the observation is stale; absent when it is fresh. */
  stale?: string;
  deployments: Array<
    ObservedDeployment & { seenAt: string; firstSeenAt: string; stale?: string }
  >;
}

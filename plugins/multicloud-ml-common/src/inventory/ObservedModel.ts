import type { JoinConflict } from '../api/joinTypes';
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
  /** Tags, labels or custom properties, as the source has them; what an entity's template may use. At most 100. */
  labels?: Record<string, string>;
  /**
   * Addresses of what the source itself keeps of the model, of every version: `s3://…`, `models:/fraud/3`, an ARN. What
   * another model was made from is found among them. At most 500.
   */
  artifactUris?: string[];
  /** Addresses of what the model, or a deployment of it, was made from, as the source states them. At most 500. */
  sourceUris?: string[];
  /** Digests of its artifacts, of every version, `<algorithm>:<hex>`; never of container images. At most 500. */
  digests?: string[];
  /** Set by sources that read what is written in code, and do not see what runs. */
  rank?: 'repository';
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
  /** What would join it with other models, where something stronger keeps them apart. */
  conflicts?: JoinConflict[];
  deployments: Array<
    ObservedDeployment & { seenAt: string; firstSeenAt: string; stale?: string }
  >;
}

/**
 * A deployment as a source states it: what comes from a tag or label is any text.
 *
 * @public
 */
export type ReportedDeployment = Omit<
  ObservedDeployment,
  'role' | 'imageOrigin'
> & {
  role?: string;
  imageOrigin?: string;
};

/**
 * A model as a source states it, before the backend has checked it with `parseObservedModel`: what comes from a tag or
 * label is any text, and what does not fit becomes a problem of the source.
 *
 * @public
 */
export type ReportedModel = Omit<ObservedModel, 'facts' | 'deployments'> & {
  facts: Omit<ObservedModel['facts'], 'tier'> & { tier?: string };
  deployments: ReportedDeployment[];
};

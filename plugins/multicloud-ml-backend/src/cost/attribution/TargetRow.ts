import type {
  Assessment,
  AttributableDeployment,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** A row of `cost_targets`: a model that cost can be attributed to. */
export interface TargetRow {
  entity_ref: string;
  owner_ref: string | null;
  /** JSON list of its deployments, by {@link StoredDeployment}. */
  content: string;
}

/** A deployment without what its model says. */
export type StoredDeployment = Omit<
  AttributableDeployment,
  'entityRef' | 'ownerRef'
>;

/** The deployments of an assessed model, those that sources saw once included: a bill is about the past. */
export function toTargetRow(assessment: Assessment): TargetRow {
  const deployments = assessment.deployments.map(
    ({ observation, ...one }): StoredDeployment => ({
      deployment: one.name,
      role: one.role,
      externalIds:
        observation?.externalIds ??
        (observation ? [observation.externalId] : []),
      provider: one.provider,
      region: one.region,
      account: one.account,
      service: one.service,
      replicas: observation?.runningReplicas ?? one.replicas,
    }),
  );
  return {
    entity_ref: assessment.entityRef,
    owner_ref: assessment.ownerRef ?? null,
    content: JSON.stringify(deployments),
  };
}

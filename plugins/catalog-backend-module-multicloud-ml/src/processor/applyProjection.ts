import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_MONTHLY_COST,
  ANNOTATION_PROVIDER,
  ANNOTATION_REGION,
  ANNOTATION_TIER,
  LABEL_PORTABILITY,
  LABEL_RECOVERY,
  type MlModel,
  type Projection,
  formatMonthlyCost,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What is written on a model, without its ref. */
export type Projected = Omit<Projection, 'entityRef'>;

/** Writes derived annotations and labels. What is not known is not written. */
export function applyProjection(entity: Entity, projected: Projected): Entity {
  const annotations = known({
    [ANNOTATION_PROVIDER]: projected.provider,
    [ANNOTATION_REGION]: projected.region,
    [ANNOTATION_MONTHLY_COST]: projected.monthlyCost,
    [ANNOTATION_TIER]: projected.tier,
  });
  const labels = known({
    [LABEL_PORTABILITY]: projected.portability,
    [LABEL_RECOVERY]: projected.recovery,
  });
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: { ...entity.metadata.annotations, ...annotations },
      ...(Object.keys(labels).length > 0 && {
        labels: { ...entity.metadata.labels, ...labels },
      }),
    },
  };
}

/** Until a model has been assessed: what its author says of it, and no grade. */
export function projectDeclared(declared: MlModel): Projected {
  const primary = declared.deployments?.find(({ role }) => role === 'primary');
  return {
    provider: primary?.provider,
    region: primary?.region,
    monthlyCost:
      declared.monthlyCost && formatMonthlyCost(declared.monthlyCost),
    tier: declared.tier,
  };
}

function known(values: Record<string, string | undefined>) {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}

import type { CriterionId } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** Why a criterion is asked, and how to meet it. */
export function CriterionGuidance({ id }: { id: CriterionId }) {
  return <p>{id}</p>;
}

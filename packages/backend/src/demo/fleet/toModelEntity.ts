import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import type { AssessmentInput } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { SYNTHETIC } from './syntheticGroups';

const SUBJECTS = [
  'Fraud',
  'Churn',
  'Credit',
  'Demand',
  'Pricing',
  'Search',
  'Support',
  'Identity',
  'Routing',
  'Offer',
  'Collections',
];
const TASKS = [
  'scoring',
  'ranking',
  'forecast',
  'detection',
  'embedding',
  'matching',
  'classifier',
];

/** A generated model as a team would have registered it. */
export function toModelEntity(
  { entityRef, ownerRef, lifecycle, declared, profiles }: AssessmentInput,
  index: number,
): Entity {
  const subject = SUBJECTS[index % SUBJECTS.length];
  const task = TASKS[index % TASKS.length];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      ...SYNTHETIC,
      name: parseEntityRef(entityRef).name,
      title: `${subject} ${task} ${index} (synthetic)`,
    },
    spec: {
      type: 'ml-model',
      lifecycle,
      owner: ownerRef,
      // As it would be in a YAML file: what is not stated is not there.
      mlModel: JSON.parse(
        JSON.stringify({
          ...declared,
          profile: profiles.length > 0 ? 'platform-2026' : undefined,
        }),
      ),
    },
  };
}

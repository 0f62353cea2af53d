import type { CriterionId } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** What a team does to gain on a criterion. */
const TITLES: Record<CriterionId, string> = {
  P1: 'Serve on Kubernetes at two providers',
  P2: 'Move pipelines to a cloud-neutral orchestrator',
  P3: 'Keep tables in an open format',
  P4: 'Make the feature store portable',
  P5: 'Publish artifacts in an open format',
  P6: 'Deliver to two providers with neutral CI',
  P7: 'Describe infrastructure with a neutral tool',
  P8: 'Serve on portable accelerators',
  P9: 'Federate workload identity and keep secrets outside',
  P10: 'Train people on a second provider and drill a recovery to it',
};

/** Imperative, for all models of a team that could take the step. */
export function criterionStepTitle(criterion: CriterionId): string {
  return TITLES[criterion];
}

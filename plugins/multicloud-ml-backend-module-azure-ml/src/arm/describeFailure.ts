import { describeReadError } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';

/** Why something could not be read, and what to do, as a sentence for a person. */
export function describeFailure(error: unknown, scope: string): string {
  return describeReadError(error, {
    system: 'Azure',
    scope,
    grant:
      'Assign the role of the README ("Multi-Cloud ML Reader") to the backend on the subscription, or on the resource group where "resourceGroups" names it.',
  });
}

import { Alert } from '@backstage/ui';

/** In the place of costs, for those who may not see them. The same words as when the backend refuses. */
export function CostsForbidden() {
  return (
    <Alert
      status="warning"
      icon
      title="You may not see costs"
      description="Your Backstage permissions do not cover what these models cost. Ask their owner, or whoever looks after permissions, for access."
    />
  );
}

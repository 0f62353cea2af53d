import { Skeleton } from '@backstage/ui';
import { Panel } from '../shared';

/** The page's shape while it loads. */
export function BillsSkeleton() {
  return (
    <div role="status" aria-label="Loading bills">
      <Panel title="Bills" note="Loading">
        <Skeleton width="100%" height="12rem" />
      </Panel>
    </div>
  );
}

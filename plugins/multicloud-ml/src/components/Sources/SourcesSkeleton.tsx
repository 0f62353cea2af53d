import { Skeleton } from '@backstage/ui';
import { Panel } from '../shared';
import styles from './SourcesPage.module.css';

/** The page's shape while it loads. */
export function SourcesSkeleton() {
  return (
    <div role="status" aria-label="Loading sources" className={styles.page}>
      <Skeleton width="100%" height="5.5rem" />
      <Panel title="Sources" note="Loading">
        <Skeleton width="100%" height="6rem" />
      </Panel>
    </div>
  );
}

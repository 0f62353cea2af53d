import { Skeleton } from '@backstage/ui';
import styles from './TeamTab.module.css';

/** The page's shape while it loads. */
export function TeamTabSkeleton() {
  return (
    <div className={styles.page} role="status" aria-label="Loading scorecard">
      <Skeleton width="100%" height="6.75rem" />
      <div className={styles.columns}>
        <Skeleton width="100%" height="18rem" />
        <Skeleton width="100%" height="18rem" />
      </div>
      <Skeleton width="100%" height="11rem" />
      <Skeleton width="100%" height="40rem" />
    </div>
  );
}

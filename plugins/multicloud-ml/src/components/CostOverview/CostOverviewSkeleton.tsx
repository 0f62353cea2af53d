import { Skeleton } from '@backstage/ui';
import { Panel } from '../shared';
import styles from './CostOverviewPage.module.css';

/** The page's shape while it loads. */
export function CostOverviewSkeleton() {
  return (
    <div className={styles.page} role="status" aria-label="Loading cost">
      <Skeleton width="100%" height="6.75rem" />
      <div className={styles.columns}>
        <LoadingPanel title="What moved" height="15rem" />
        <LoadingPanel title="Days that left their pattern" height="15rem" />
      </div>
      <div className={styles.halves}>
        <LoadingPanel title="By provider" height="12rem" />
        <LoadingPanel title="By site" height="12rem" />
        <LoadingPanel title="By service" height="12rem" />
        <LoadingPanel title="By tier" height="12rem" />
      </div>
      <LoadingPanel title="The year by provider" height="18rem" />
    </div>
  );
}

function LoadingPanel(props: { title: string; height: string }) {
  return (
    <Panel title={props.title} note="Loading">
      <Skeleton width="100%" height={props.height} />
    </Panel>
  );
}

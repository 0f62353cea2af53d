import { Skeleton } from '@backstage/ui';
import { Panel } from '../shared';
import styles from './ModelCostTab.module.css';

/** The page's shape while it loads. */
export function ModelCostSkeleton() {
  return (
    <div className={styles.page} role="status" aria-label="Loading costs">
      <Skeleton width="100%" height="7.25rem" />
      <LoadingPanel title="By month" height="19.75rem" />
      <LoadingPanel title="Last 30 days" height="15rem" />
      <div className={styles.columns}>
        <LoadingPanel title="Where the figures come from" height="14rem" />
        <LoadingPanel title="Serving and standing by" height="14rem" />
      </div>
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

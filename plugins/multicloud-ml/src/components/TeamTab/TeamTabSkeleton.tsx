import { Skeleton } from '@backstage/ui';
import { Panel } from '../shared';
import styles from './TeamTab.module.css';

/** The page's shape while it loads. */
export function TeamTabSkeleton() {
  return (
    <div className={styles.page} role="status" aria-label="Loading scorecard">
      <Skeleton width="100%" height="6.75rem" />
      <div className={styles.columns}>
        <LoadingPanel title="Recovery by tier" height="13rem" />
        <LoadingPanel title="Grades" height="13rem" />
      </div>
      <LoadingPanel title="Cheapest next steps" height="6rem" />
      <LoadingPanel title="Models" height="40rem" />
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

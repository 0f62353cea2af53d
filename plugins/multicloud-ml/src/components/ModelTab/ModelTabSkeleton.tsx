import { Skeleton } from '@backstage/ui';
import { Panel } from '../shared';
import { VerdictFrame } from './VerdictStrip';
import styles from './ModelTab.module.css';
import cell from './VerdictCell.module.css';

/** The page's shape while it loads. */
export function ModelTabSkeleton() {
  return (
    <div className={styles.page} role="status" aria-label="Loading assessment">
      <VerdictStripSkeleton />
      <Skeleton width="60%" height="1.5rem" />
      <div className={styles.columns}>
        {['Criteria', 'Recovery'].map(title => (
          <Panel key={title} title={title} note="Loading">
            <Skeleton width="100%" height="36rem" />
          </Panel>
        ))}
      </div>
    </div>
  );
}

/** The strip's four cells while they load. */
export function VerdictStripSkeleton() {
  return (
    <VerdictFrame>
      {['Portability', 'Recovery', 'Residency', 'Run-rate'].map(title => (
        <div key={title} className={cell.cell}>
          <span className={cell.title}>{title}</span>
          <span className={cell.verdict}>
            <Skeleton width="70%" height="2rem" />
          </span>
          <Skeleton width="50%" height="1rem" />
        </div>
      ))}
    </VerdictFrame>
  );
}

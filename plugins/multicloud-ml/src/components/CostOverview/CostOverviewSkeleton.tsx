import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import { Panel } from '../shared';
import styles from './CostOverviewPage.module.css';

/** The page's shape while it loads. */
export function CostOverviewSkeleton() {
  const { t } = useLocale();
  return (
    <div
      className={styles.page}
      role="status"
      aria-label={t('costOverview.loading')}
    >
      <Skeleton width="100%" height="6.75rem" />
      <div className={styles.columns}>
        <LoadingPanel title={t('costOverview.movers.title')} height="15rem" />
        <LoadingPanel title={t('costOverview.pattern.title')} height="15rem" />
      </div>
      <div className={styles.halves}>
        <LoadingPanel
          title={t('costOverview.breakdown.byProvider')}
          height="12rem"
        />
        <LoadingPanel
          title={t('costOverview.breakdown.bySite')}
          height="12rem"
        />
        <LoadingPanel
          title={t('costOverview.breakdown.byService')}
          height="12rem"
        />
        <LoadingPanel
          title={t('costOverview.breakdown.byTier')}
          height="12rem"
        />
      </div>
      <LoadingPanel title={t('costOverview.year.title')} height="18rem" />
    </div>
  );
}

function LoadingPanel(props: { title: string; height: string }) {
  const { t } = useLocale();
  return (
    <Panel title={props.title} note={t('shared.loading')}>
      <Skeleton width="100%" height={props.height} />
    </Panel>
  );
}

import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import { Panel } from '../shared';
import styles from './ModelCostTab.module.css';

/** The page's shape while it loads. */
export function ModelCostSkeleton() {
  const { t } = useLocale();
  return (
    <div
      className={styles.page}
      role="status"
      aria-label={t('modelCost.loading')}
    >
      <Skeleton width="100%" height="7.25rem" />
      <LoadingPanel title={t('modelCost.months.title')} height="19.75rem" />
      <LoadingPanel title={t('modelCost.days.title')} height="15rem" />
      <div className={styles.columns}>
        <LoadingPanel title={t('modelCost.methods.title')} height="14rem" />
        <LoadingPanel title={t('modelCost.roles.title')} height="14rem" />
      </div>
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

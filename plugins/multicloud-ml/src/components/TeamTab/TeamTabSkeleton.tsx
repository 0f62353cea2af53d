import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import { Panel } from '../shared';
import styles from './TeamTab.module.css';

/** The page's shape while it loads. */
export function TeamTabSkeleton() {
  const { t } = useLocale();
  return (
    <div
      className={styles.page}
      role="status"
      aria-label={t('teamTab.loading')}
    >
      <Skeleton width="100%" height="6.75rem" />
      <div className={styles.columns}>
        <LoadingPanel title={t('teamTab.matrix.title')} height="13rem" />
        <LoadingPanel title={t('teamTab.grades.title')} height="13rem" />
      </div>
      <LoadingPanel title={t('teamTab.steps.title')} height="6rem" />
      <LoadingPanel title={t('fleet.models.title')} height="40rem" />
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

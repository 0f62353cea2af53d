import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import { Panel } from '../shared';
import styles from './SourcesPage.module.css';

/** The page's shape while it loads. */
export function SourcesSkeleton() {
  const { t } = useLocale();
  return (
    <div
      role="status"
      aria-label={t('sources.loading')}
      className={styles.page}
    >
      <Skeleton width="100%" height="5.5rem" />
      <Panel title={t('sources.title')} note={t('shared.loading')}>
        <Skeleton width="100%" height="6rem" />
      </Panel>
    </div>
  );
}

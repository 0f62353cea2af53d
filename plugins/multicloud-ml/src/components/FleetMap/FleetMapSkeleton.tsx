import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import styles from './FleetMap.module.css';

/** The place of line, map and table while they load. */
export function FleetMapSkeleton() {
  const { t } = useLocale();
  return (
    <div role="status" aria-label={t('map.loading')} className={styles.page}>
      <Skeleton width="100%" height="3rem" />
      <Skeleton width="100%" height="46rem" />
      <Skeleton width="100%" height="20rem" />
    </div>
  );
}

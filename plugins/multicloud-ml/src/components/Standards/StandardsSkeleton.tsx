import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import styles from './StandardDocument.module.css';

/** The place of the document while it loads. */
export function StandardsSkeleton() {
  const { t } = useLocale();
  return (
    <div
      role="status"
      aria-label={t('standards.loading')}
      className={styles.layout}
    >
      <Skeleton width="100%" height="24rem" />
      <div className={styles.document}>
        <Skeleton width="60%" height="2.5rem" />
        <Skeleton width="100%" height="60rem" />
      </div>
    </div>
  );
}

import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';

/** A widget that is still being loaded, in its final size. */
export function HomeSkeleton() {
  const { t } = useLocale();
  return (
    <div role="status" aria-label={t('home.loading')}>
      <Skeleton width="100%" height="9rem" />
    </div>
  );
}

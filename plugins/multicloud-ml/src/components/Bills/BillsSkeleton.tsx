import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import { Panel } from '../shared';

/** The page's shape while it loads. */
export function BillsSkeleton() {
  const { t } = useLocale();
  return (
    <div role="status" aria-label={t('bills.loading')}>
      <Panel title={t('bills.title')} note={t('shared.loading')}>
        <Skeleton width="100%" height="12rem" />
      </Panel>
    </div>
  );
}

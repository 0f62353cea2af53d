import { useLocale } from '../../format';
import { useCostSources } from '../../hooks';
import { FirstBillGuide } from '../CostOverview';
import { FailureNotice, SubPage } from '../shared';
import { BillsSkeleton } from './BillsSkeleton';
import { BillSourcePanel } from './BillSourcePanel';
import styles from './BillsPage.module.css';

/** How every bill is doing: when it was read last, what was taken of it, and what was not, with the reason. */
export function BillsPage() {
  const { t } = useLocale();
  const { data, error, loadedAt, isLoading, reload } = useCostSources();

  return (
    <SubPage>
      <div className={styles.page}>
        {error && (
          <FailureNotice
            what={t('bills.what')}
            error={error}
            loadedAt={data && loadedAt}
            isLoading={isLoading}
            reload={reload}
          />
        )}
        {!data && !error && <BillsSkeleton />}
        {data?.items.length === 0 && <FirstBillGuide why="no-source" />}
        {data?.items.map(source => (
          <BillSourcePanel key={source.id} source={source} />
        ))}
      </div>
    </SubPage>
  );
}

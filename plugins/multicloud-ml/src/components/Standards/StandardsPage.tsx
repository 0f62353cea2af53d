import { useAdherence, useStandard } from '../../hooks';
import { useLocale } from '../../format';
import { FailureNotice, SubPage } from '../shared';
import { AdherenceProvider } from './AdherenceProvider';
import { StandardDocument } from './StandardDocument';
import { StandardsSkeleton } from './StandardsSkeleton';
import styles from './StandardsPage.module.css';

/** The Standard in force as a document: what it asks, why, how to meet it, and who does today. */
export function StandardsPage() {
  const { t } = useLocale();
  const { data, error, loadedAt, isLoading, reload } = useStandard();
  const adherence = useAdherence();
  return (
    <SubPage>
      <div className={styles.page}>
        {error && (
          <FailureNotice
            what={t('standards.what')}
            error={error}
            loadedAt={data && loadedAt}
            isLoading={isLoading}
            reload={reload}
          />
        )}
        {!data && !error && <StandardsSkeleton />}
        {data && (
          <>
            {adherence.error && (
              <FailureNotice
                what={t('standards.adherence.failed')}
                error={adherence.error}
                loadedAt={adherence.data && adherence.loadedAt}
                isLoading={adherence.isLoading}
                reload={adherence.reload}
              />
            )}
            <AdherenceProvider
              data={adherence.data}
              isLoading={adherence.isLoading}
            >
              <StandardDocument standard={data} />
            </AdherenceProvider>
          </>
        )}
      </div>
    </SubPage>
  );
}

import { useLocale } from '../../format';
import { useSources } from '../../hooks';
import { FailureNotice, SubPage } from '../shared';
import { AttentionPanel } from './AttentionPanel';
import { FirstSourceGuide } from './FirstSourceGuide';
import { SourcePanel } from './SourcePanel';
import { SourcesHeadline } from './SourcesHeadline';
import { SourcesSkeleton } from './SourcesSkeleton';
import { useSourceRuns } from './useSourceRuns';
import styles from './SourcesPage.module.css';

const HINT_ID = 'multicloud-ml-may-not-run';

/** How every source of models is doing: what needs attention, then each with its scopes. */
export function SourcesPage() {
  const { t } = useLocale();
  const { data, error, loadedAt, isLoading, reload } = useSources();
  const sources = data?.items ?? [];
  const runs = useSourceRuns({ sources, isLoading, reload });
  const mayRun = data?.permissions.run ?? false;

  return (
    <SubPage>
      <div className={styles.page}>
        {error && (
          <FailureNotice
            what={t('sources.what')}
            error={error}
            loadedAt={data && loadedAt}
            isLoading={isLoading}
            reload={reload}
          />
        )}
        {!data && !error && <SourcesSkeleton />}
        {data && sources.length === 0 && <FirstSourceGuide />}
        {sources.length > 0 && (
          <>
            <SourcesHeadline sources={sources} />
            <AttentionPanel sources={sources} />
            {!mayRun && (
              <p className={styles.hint} id={HINT_ID}>
                {t('sources.run.mayNot', {
                  permission: <code>multicloud-ml.source.run</code>,
                })}
              </p>
            )}
          </>
        )}
        {sources.map(source => (
          <SourcePanel
            key={source.id}
            source={source}
            run={runs.viewOf(source)}
            onRun={() => runs.run(source)}
            hintId={mayRun ? undefined : HINT_ID}
          />
        ))}
      </div>
    </SubPage>
  );
}

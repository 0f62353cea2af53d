import { Skeleton } from '@backstage/ui';
import type { CostQuery } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { CostNote } from '../Cost';
import { EmptyNote, FailureNotice, PageControls, Panel } from '../shared';
import type { RestMethod } from './restWords';
import { RestTable } from './RestTable';
import { useRestPage } from './useRestPage';
import styles from './RestPanel.module.css';

/** One of the two lists of what no model was found for, with the tag that would mend each line. */
export function RestPanel(props: {
  method: RestMethod;
  team?: string;
  query: CostQuery;
}) {
  const { t } = useLocale();
  const { method, team, query } = props;
  const page = useRestPage({ ...query, team, method });
  const { data, error, loadedAt, isLoading, reload } = page;

  return (
    <Panel
      title={t(`costOverview.rest.${method}.title`)}
      note={
        data ? (
          <>
            {t('costOverview.rest.lines', { count: data.totalItems })}
            {data.items.length > 0 && (
              <>
                {' · '}
                <CostNote terms={data.terms} />
              </>
            )}
          </>
        ) : (
          t('shared.loading')
        )
      }
    >
      <p className={styles.what}>{t(`costOverview.rest.${method}.what`)}</p>
      {error && (
        <div className={styles.notice}>
          <FailureNotice
            what={t('costOverview.rest.what')}
            error={error}
            loadedAt={data && loadedAt}
            isLoading={isLoading}
            reload={reload}
          />
        </div>
      )}
      {!data && !error && (
        <div
          role="status"
          aria-label={t(`costOverview.rest.${method}.loading`)}
        >
          <Skeleton width="100%" height="16rem" />
        </div>
      )}
      {data?.items.length === 0 && (
        <EmptyNote why={t(`costOverview.rest.${method}.none`)} />
      )}
      {data && data.items.length > 0 && (
        <>
          <RestTable
            caption={t(`costOverview.rest.${method}.title`)}
            items={data.items}
            isStale={isLoading}
          />
          <PageControls page={page} />
        </>
      )}
    </Panel>
  );
}

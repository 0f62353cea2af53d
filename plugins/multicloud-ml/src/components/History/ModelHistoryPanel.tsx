import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import { useModelHistory } from '../../hooks';
import { EmptyNote, FailureNotice, PageControls, Panel } from '../shared';
import { TransitionList } from './TransitionList';

const PAGE_SIZE = 10;

/** How one model has stood since it is known, newest first. */
export function ModelHistoryPanel(props: {
  entityRef: string;
  /** When it was assessed last: another one may have changed something. */
  assessedAt: string;
}) {
  const { entityRef, assessedAt: version } = props;
  const { t } = useLocale();
  const page = useModelHistory(entityRef, { version, pageSize: PAGE_SIZE });
  const { data, error, loadedAt, isLoading, reload } = page;
  return (
    <Panel title={t('history.modelTitle')} note={t('history.modelNote')}>
      {error && (
        <FailureNotice
          what={t('history.what')}
          error={error}
          loadedAt={data && loadedAt}
          isLoading={isLoading}
          reload={reload}
        />
      )}
      {!data && !error && (
        <div role="status" aria-label={t('history.loading')}>
          <Skeleton width="100%" height="8rem" />
        </div>
      )}
      {data?.items.length === 0 && (
        <EmptyNote
          why={t('history.modelNone')}
          todo={t('history.modelNoneTodo')}
        />
      )}
      {data && data.items.length > 0 && (
        <>
          <TransitionList transitions={data.items} isStale={isLoading} />
          <PageControls page={page} />
        </>
      )}
    </Panel>
  );
}

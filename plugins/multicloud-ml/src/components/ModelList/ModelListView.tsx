import { Button, Skeleton } from '@backstage/ui';
import type { ListModelsResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { failureOf, type CursorPage } from '../../hooks';
import { EmptyNote, FailureNotice, PageControls } from '../shared';
import type { ModelColumnId } from './modelColumns';
import { ModelsTable } from './ModelsTable';
import type { ModelFilters } from './useModelFilters';
import styles from './ModelListView.module.css';

/** A page of models in whichever state it is: loading, failed, empty, or a table with the way to the other pages. */
export function ModelListView(props: {
  page: CursorPage<ListModelsResponse>;
  filters: ModelFilters;
  columns?: readonly ModelColumnId[];
}) {
  const { page, filters, columns } = props;
  const { data, error, isLoading } = page;
  const { t } = useLocale();

  if (!data && !error) {
    return (
      <div role="status" aria-label={t('fleet.models.loading')}>
        <Skeleton width="100%" height="66rem" />
      </div>
    );
  }
  return (
    <>
      {error && <ListFailure page={page} filters={filters} error={error} />}
      {data && data.items.length === 0 && (
        <EmptyNote
          why={t('fleet.models.noMatch')}
          todo={t('fleet.models.noMatchTodo')}
        />
      )}
      {data && data.items.length > 0 && (
        <>
          <ModelsTable
            models={data.items}
            isStale={isLoading}
            costHidden={data.costHidden}
            filters={filters}
            columns={columns}
          />
          <PageControls page={page} />
        </>
      )}
    </>
  );
}

/** What went wrong with the list; where a link asks for what cannot be had, the way out of it. */
function ListFailure(props: {
  page: CursorPage<ListModelsResponse>;
  filters: ModelFilters;
  error: Error;
}) {
  const { page, filters, error } = props;
  const { t } = useLocale();
  const failure = failureOf(error);

  if (failure === 'forbidden' && filters.values.sort === 'cost') {
    return (
      <div className={styles.notice}>
        <EmptyNote
          why={t('fleet.models.noSortByCost')}
          todo={
            <Button
              size="small"
              variant="secondary"
              className={styles.again}
              onPress={() => filters.set({ sort: 'worst-first', order: 'asc' })}
            >
              {t('fleet.models.sortWorstFirst')}
            </Button>
          }
        />
      </div>
    );
  }
  if (failure === 'refused' && page.hasPrevious) {
    return (
      <div className={styles.notice}>
        <EmptyNote
          why={t('fleet.page.lost')}
          todo={
            <>
              {t('fleet.page.lostTodo')}
              <br />
              <Button
                size="small"
                variant="secondary"
                className={styles.again}
                onPress={page.first}
              >
                {t('fleet.page.first')}
              </Button>
            </>
          }
        />
      </div>
    );
  }
  return (
    <div className={styles.notice}>
      <FailureNotice
        what={t('fleet.models.what')}
        error={error}
        loadedAt={page.data && page.loadedAt}
        isLoading={page.isLoading}
        reload={page.reload}
      />
    </div>
  );
}

import { Skeleton } from '@backstage/ui';
import type { ListModelsResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import type { CursorPage } from '../../hooks';
import { EmptyNote, ListFailure, PageControls } from '../shared';
import type { ModelColumnId } from './modelColumns';
import { ModelsTable } from './ModelsTable';
import type { ModelFilters } from './useModelFilters';

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
      {error && (
        <ListFailure
          page={page}
          error={error}
          what={t('fleet.models.what')}
          isSortedByCost={filters.values.sort === 'cost'}
          onUnsort={() => filters.set({ sort: 'worst-first', order: 'asc' })}
        />
      )}
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

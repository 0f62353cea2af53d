import { Button, SearchField, Skeleton } from '@backstage/ui';
import { RiSortDesc } from '@remixicon/react';
import { formatPlural } from '../../format';
import { EmptyNote, FailureNotice, PageControls, Panel } from '../shared';
import { ActiveFilters } from './ActiveFilters';
import { ModelsTable } from './ModelsTable';
import type { ModelFilters } from './useModelFilters';
import { useModelPage } from './useModelPage';
import styles from './ModelsPanel.module.css';

/** The models of a team and its sub-teams, worst T1 first, narrowed by what the page's figures and the search say. */
export function ModelsPanel(props: {
  groupRef: string;
  filters: ModelFilters;
}) {
  const { groupRef, filters } = props;
  const page = useModelPage(groupRef, filters.values);
  const { data, error, loadedAt, isLoading, reload } = page;
  const isDefaultSort = filters.values.sort === 'worst-first';

  return (
    <Panel
      title="Models"
      note={
        data
          ? `${formatPlural(data.totalItems, 'model')}${
              isDefaultSort ? ' · worst T1 first' : ''
            }${data.costHidden ? ' · some costs you may not see' : ''}`
          : 'Loading'
      }
      actions={
        <div className={styles.actions}>
          {!isDefaultSort && (
            <Button
              size="small"
              variant="tertiary"
              iconStart={<RiSortDesc />}
              onPress={() => filters.set({ sort: 'worst-first', order: 'asc' })}
            >
              Worst first
            </Button>
          )}
          <SearchField
            aria-label="Search models by name"
            placeholder="Search by name"
            size="small"
            value={filters.values.text}
            onChange={text => filters.set({ text })}
          />
        </div>
      }
    >
      <ActiveFilters filters={filters} />
      {error && (
        <div className={styles.notice}>
          <FailureNotice
            what="the models"
            error={error}
            loadedAt={data && loadedAt}
            isLoading={isLoading}
            reload={reload}
          />
        </div>
      )}
      {!data && !error && (
        <div role="status" aria-label="Loading models">
          <Skeleton width="100%" height="34rem" />
        </div>
      )}
      {data && data.items.length === 0 && (
        <EmptyNote
          why="No model matches these filters."
          todo="Take a filter away to see more."
        />
      )}
      {data && data.items.length > 0 && (
        <>
          <ModelsTable
            models={data.items}
            isStale={isLoading}
            costHidden={data.costHidden}
            filters={filters}
          />
          <PageControls page={page} />
        </>
      )}
    </Panel>
  );
}

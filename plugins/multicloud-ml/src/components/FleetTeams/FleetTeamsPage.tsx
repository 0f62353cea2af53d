import { useCallback } from 'react';
import { Skeleton } from '@backstage/ui';
import { useLocale } from '../../format';
import { ModelSearch } from '../ModelList';
import {
  EmptyNote,
  ListFailure,
  PageControls,
  Panel,
  SubPage,
} from '../shared';
import { ComparisonPanel } from './ComparisonPanel';
import { TeamsTable } from './TeamsTable';
import { MOST_COMPARED, useTeamFilters } from './useTeamFilters';
import { useTeamPage } from './useTeamPage';
import styles from './FleetTeamsPage.module.css';

/** Every team that owns a model, side by side; some of them figure by figure. */
export function FleetTeamsPage() {
  const { t } = useLocale();
  const filters = useTeamFilters();
  const page = useTeamPage(filters.values);
  const { data, error, isLoading } = page;
  const { set, values } = filters;
  const search = useCallback((text: string) => set({ text }), [set]);

  return (
    <SubPage>
      <div className={styles.page}>
        {values.compare.length > 0 && (
          <ComparisonPanel
            groupRefs={values.compare}
            onCompare={compare => set({ compare })}
          />
        )}
        <Panel
          title={t('fleet.teams.title')}
          note={
            data
              ? `${t('fleet.teams.count', { count: data.totalItems })} · ${t(
                  'fleet.teams.note',
                )}`
              : !page.error && t('shared.loading')
          }
          actions={
            <div className={styles.search}>
              <ModelSearch
                label={t('fleet.teams.searchLabel')}
                hint={t('fleet.models.searchHint')}
                text={values.text}
                onChange={search}
              />
            </div>
          }
        >
          {error && (
            <ListFailure
              page={page}
              error={error}
              what={t('fleet.teams.what')}
              isSortedByCost={values.sort === 'cost'}
              onUnsort={() => set({ sort: 'title', order: 'asc' })}
            />
          )}
          {!data && !error && (
            <div role="status" aria-label={t('fleet.teams.loading')}>
              <Skeleton width="100%" height="66rem" />
            </div>
          )}
          {data?.items.length === 0 &&
            (values.text ? (
              <EmptyNote
                why={t('fleet.teams.noMatch')}
                todo={t('fleet.teams.noMatchTodo')}
              />
            ) : (
              <EmptyNote
                why={t('fleet.teams.none')}
                todo={t('fleet.teams.noneTodo')}
              />
            ))}
          {data && data.items.length > 0 && (
            <>
              <TeamsTable
                teams={data.items}
                isStale={isLoading}
                costHidden={data.costHidden}
                filters={filters}
              />
              {values.compare.length >= MOST_COMPARED && (
                <p className={styles.hint}>{t('fleet.teams.compareFull')}</p>
              )}
              <PageControls page={page} />
            </>
          )}
        </Panel>
      </div>
    </SubPage>
  );
}

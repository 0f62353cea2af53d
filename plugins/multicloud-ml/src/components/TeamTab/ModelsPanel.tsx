import { useCallback } from 'react';
import { Button } from '@backstage/ui';
import { RiSortDesc } from '@remixicon/react';
import { useLocale } from '../../format';
import {
  ActiveFilters,
  ModelListView,
  ModelSearch,
  useModelPage,
  type ModelFilters,
} from '../ModelList';
import { Panel } from '../shared';
import styles from './ModelsPanel.module.css';

/** The models of a team and its sub-teams, worst T1 first, narrowed by what the page's figures and the search say. */
export function ModelsPanel(props: {
  groupRef: string;
  filters: ModelFilters;
}) {
  const { groupRef, filters } = props;
  const { t } = useLocale();
  const page = useModelPage(filters.values, groupRef);
  const { data } = page;
  const isDefaultSort = filters.values.sort === 'worst-first';
  const { set } = filters;
  const search = useCallback((text: string) => set({ text }), [set]);

  return (
    <Panel
      title={t('fleet.models.title')}
      note={
        data
          ? [
              t('fleet.models.count', { count: data.totalItems }),
              isDefaultSort && t('fleet.models.worstFirst'),
              data.costHidden && t('fleet.models.costsHidden'),
            ]
              .filter(Boolean)
              .join(' · ')
          : !page.error && t('shared.loading')
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
              {t('fleet.models.sortWorstFirst')}
            </Button>
          )}
          <ModelSearch
            label={t('fleet.models.searchLabel')}
            hint={t('fleet.models.searchHint')}
            text={filters.values.text}
            onChange={search}
          />
        </div>
      }
    >
      <ActiveFilters filters={filters} />
      <ModelListView page={page} filters={filters} />
    </Panel>
  );
}

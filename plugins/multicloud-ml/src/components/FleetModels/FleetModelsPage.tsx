import { useCallback } from 'react';
import { useLocale } from '../../format';
import { useFacets, useFleet } from '../../hooks';
import { FirstModelGuide } from '../FirstModelGuide';
import { FoldedWhatChanged } from '../History';
import {
  ActiveFilters,
  hasFilters,
  ModelListView,
  toRequest,
  useModelFilters,
  useModelPage,
  type ModelFilterName,
} from '../ModelList';
import { Panel, SubPage } from '../shared';
import { FacetPanel } from './FacetPanel';
import { FleetHeadline } from './FleetHeadline';
import { ModelsToolbar } from './ModelsToolbar';
import { useModelColumns } from './useModelColumns';
import styles from './FleetModelsPage.module.css';

/** Every model: how the fleet stands, the filters, and the table that they narrow. */
export function FleetModelsPage() {
  const { t } = useLocale();
  const filters = useModelFilters();
  const { columns, choose } = useModelColumns();
  // Side by side: none waits for another.
  const fleet = useFleet();
  const page = useModelPage(filters.values);
  const facets = useFacets(toRequest(filters.values));
  const { data } = page;
  const { set } = filters;
  const showBreaches = useCallback(() => set({ residency: ['breach'] }), [set]);
  const titleOf = (name: ModelFilterName, value: string) =>
    name === 'rule'
      ? undefined
      : facets.data?.facets[name].find(one => one.value === value)?.title;

  if (
    data?.totalItems === 0 &&
    !page.isLoading &&
    !hasFilters(filters.values)
  ) {
    return (
      <SubPage>
        <FirstModelGuide />
      </SubPage>
    );
  }
  return (
    <SubPage>
      <div className={styles.page}>
        <FleetHeadline fleet={fleet} onShowBreaches={showBreaches} />
        <FoldedWhatChanged />
        <div className={styles.columns}>
          <FacetPanel facets={facets} filters={filters} />
          <Panel
            title={t('fleet.models.title')}
            note={
              data
                ? [
                    t('fleet.models.count', { count: data.totalItems }),
                    filters.values.sort === 'worst-first' &&
                      t('fleet.models.worstFirst'),
                    data.costHidden && t('fleet.models.costsHidden'),
                  ]
                    .filter(Boolean)
                    .join(' · ')
                : !page.error && t('shared.loading')
            }
          >
            <ModelsToolbar
              filters={filters}
              columns={columns}
              onChoose={choose}
            />
            <ActiveFilters filters={filters} titleOf={titleOf} />
            <ModelListView page={page} filters={filters} columns={columns} />
          </Panel>
        </div>
      </div>
    </SubPage>
  );
}

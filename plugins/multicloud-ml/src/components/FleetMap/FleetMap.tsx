import { lazy, Suspense } from 'react';
import { Button, Skeleton } from '@backstage/ui';
import type { ListSitesResponse } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { useSites } from '../../hooks';
import { useModelFilters, type ModelFilters } from '../ModelList';
import { EmptyNote, FailureNotice, Panel, SubPage } from '../shared';
import { Concentration } from './Concentration';
import { FleetMapLegend } from './FleetMapLegend';
import { FleetMapSkeleton } from './FleetMapSkeleton';
import { MapToolbar } from './MapToolbar';
import { PlacesUnknown } from './PlacesUnknown';
import { SitesTable } from './SitesTable';
import { useMapSettings } from './useMapSettings';
import styles from './FleetMap.module.css';

const MapFrame = lazy(() =>
  import('./MapFrame').then(m => ({ default: m.MapFrame })),
);

const FILTERS = ['tier', 'team'] as const;

/** Where the fleet runs: how concentrated it is, a map for the eye, and a table that says the same. */
export function FleetMap() {
  const { t } = useLocale();
  const filters = useModelFilters(FILTERS);
  const { tier, team } = filters.values;
  const { data, error, loadedAt, isLoading, reload } = useSites({ tier, team });
  return (
    <SubPage>
      <div className={styles.page}>
        {error && (
          <FailureNotice
            what={t('map.what')}
            error={error}
            loadedAt={data && loadedAt}
            isLoading={isLoading}
            reload={reload}
          />
        )}
        {!data && !error && <FleetMapSkeleton />}
        {data && <Sites sites={data} filters={filters} isStale={isLoading} />}
      </div>
    </SubPage>
  );
}

function Sites(props: {
  sites: ListSitesResponse;
  filters: ModelFilters;
  isStale: boolean;
}) {
  const { sites, filters, isStale } = props;
  const { items, costHidden = false } = sites;
  const { t } = useLocale();
  const settings = useMapSettings(items);
  const { measure, currencies } = settings;
  const currency = measure.by === 'spend' ? measure.currency : currencies.at(0);
  const isNarrowed =
    filters.values.tier.length > 0 || filters.values.team.length > 0;

  return (
    <>
      <Concentration
        sites={items}
        currency={currency}
        costHidden={costHidden}
      />
      <Panel
        title={t('map.title')}
        note={t('map.sites', { count: items.length })}
      >
        <MapToolbar
          filters={filters}
          settings={settings}
          costHidden={costHidden}
        />
        {items.length === 0 ? (
          <>
            <EmptyNote
              why={t(isNarrowed ? 'map.empty.narrowed' : 'map.empty.why')}
              todo={t(isNarrowed ? 'map.empty.narrowedTodo' : 'map.empty.todo')}
            />
            {isNarrowed && (
              <Button
                className={styles.clear}
                variant="secondary"
                size="small"
                onPress={filters.clear}
              >
                {t('map.filters.clear')}
              </Button>
            )}
          </>
        ) : (
          <figure className={styles.figure}>
            <Suspense fallback={<Skeleton width="100%" height="35rem" />}>
              <MapFrame
                sites={items}
                measure={measure}
                costHidden={costHidden}
              />
            </Suspense>
            <FleetMapLegend sites={items} measure={measure} />
          </figure>
        )}
        <PlacesUnknown sites={sites} />
      </Panel>
      {items.length > 0 && (
        <Panel title={t('map.table.title')} note={t('map.table.note')}>
          <SitesTable
            sites={items}
            currency={currency}
            costHidden={costHidden}
            isStale={isStale}
          />
        </Panel>
      )}
    </>
  );
}

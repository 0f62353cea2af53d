import { lazy, Suspense, useMemo } from 'react';
import { Skeleton } from '@backstage/ui';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { createConfiguredSites } from '../../sites';
import { EmptyNote, Panel } from '../shared';
import { DeploymentTable } from './DeploymentTable';
import { MapLegend } from './MapLegend';
import { OtherPlaces } from './OtherPlaces';
import { toMapSites } from './toMapSites';
import styles from './WhereItRunsPanel.module.css';

const SiteMap = lazy(() =>
  import('./SiteMap').then(m => ({ default: m.SiteMap })),
);

/** Where the model runs: on a map for the eye, in a table for looking up; both say the same. */
export function WhereItRunsPanel({ assessment }: { assessment: Assessment }) {
  const { t, format } = useLocale();
  const { deployments, residency } = assessment;
  const configApi = useApi(configApiRef);
  const sites = useMemo(() => createConfiguredSites(configApi), [configApi]);
  const mapSites = useMemo(
    () => toMapSites(deployments, sites, { t, format }),
    [deployments, sites, t, format],
  );
  const allowed = residency.allowed ?? [];

  return (
    <Panel
      title={t('whereItRuns.title')}
      note={
        residency.allowed
          ? t('whereItRuns.allowed', {
              places: format.allowed(residency.allowed),
            })
          : t('whereItRuns.allowedUnknown')
      }
    >
      {deployments.length === 0 ? (
        <EmptyNote
          why={t('whereItRuns.none')}
          todo={t('whereItRuns.noneTodo')}
        />
      ) : (
        <div className={styles.layout}>
          <figure className={styles.map}>
            <Suspense fallback={<Skeleton width="100%" height="100%" />}>
              <SiteMap sites={mapSites} allowed={allowed} />
            </Suspense>
            <MapLegend
              roles={deployments.map(({ role }) => role)}
              hasAllowed={allowed.length > 0}
            />
          </figure>
          <div>
            <DeploymentTable deployments={deployments} sites={sites} />
            <OtherPlaces residency={residency} />
          </div>
        </div>
      )}
    </Panel>
  );
}

import { lazy, Suspense, useMemo } from 'react';
import { Skeleton } from '@backstage/ui';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { Assessment } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { formatAllowed } from '../../format';
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
  const { deployments, residency } = assessment;
  const configApi = useApi(configApiRef);
  const sites = useMemo(() => createConfiguredSites(configApi), [configApi]);
  const mapSites = useMemo(
    () => toMapSites(deployments, sites),
    [deployments, sites],
  );
  const allowed = residency.allowed ?? [];

  return (
    <Panel
      title="Where it runs"
      note={
        residency.allowed
          ? `Data may be held in: ${formatAllowed(residency.allowed)}`
          : 'Where data may be held is not stated'
      }
    >
      {deployments.length === 0 ? (
        <EmptyNote
          why="No deployment is known, so nothing can be said of recovery."
          todo="Declare one under spec.mlModel.deployments, or let a source observe it."
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

import { Link, Skeleton } from '@backstage/ui';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { FleetSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { useLocale } from '../../format';
import { useTrend, type Resource } from '../../hooks';
import { fleetCostRouteRef, sourcesRouteRef } from '../../routes';
import { Headline } from '../Headline';
import { FailureNotice } from '../shared';
import styles from './FleetModelsPage.module.css';

/** How the whole fleet stands, whatever the table below is narrowed to. */
export function FleetHeadline(props: {
  fleet: Resource<FleetSummary>;
  onShowBreaches: () => void;
}) {
  const { fleet, onShowBreaches } = props;
  const { t } = useLocale();
  const trend = useTrend();
  const costPath = useRouteRef(fleetCostRouteRef)?.();
  const sourcesPath = useRouteRef(sourcesRouteRef)?.();
  const { data, error } = fleet;

  return (
    <>
      {error && (
        <FailureNotice
          what={t('fleet.headline.what')}
          error={error}
          loadedAt={data && fleet.loadedAt}
          isLoading={fleet.isLoading}
          reload={fleet.reload}
        />
      )}
      {!data && !error && (
        <div role="status" aria-label={t('fleet.headline.loading')}>
          <Skeleton width="100%" height="8rem" />
        </div>
      )}
      {data && (
        <Headline
          rollup={data.rollup}
          worstT1={data.worstT1}
          costHidden={data.costHidden}
          trend={trend}
          costPath={costPath}
          onShowBreaches={onShowBreaches}
        />
      )}
      {data && data.rollup.stale > 0 && (
        <p className={styles.stale}>
          {t('fleet.models.staleLine', { count: data.rollup.stale })}{' '}
          {sourcesPath && (
            <Link href={sourcesPath} variant="body-small">
              {t('fleet.models.staleLink')}
            </Link>
          )}
        </p>
      )}
    </>
  );
}

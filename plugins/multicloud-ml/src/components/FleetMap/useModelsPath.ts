import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import type { SiteSummary } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { fleetModelsRouteRef } from '../../routes';
import { siteId } from './measure';

/** The way to the models of a site, narrowed as the map is; undefined where no page lists them. */
export function useModelsPath(): (site: SiteSummary) => string | undefined {
  const path = useRouteRef(fleetModelsRouteRef)?.();
  const [params] = useSearchParams();
  return useCallback(
    site => {
      if (!path) return undefined;
      const query = new URLSearchParams({ site: siteId(site) });
      for (const name of ['tier', 'team']) {
        params.getAll(name).forEach(value => query.append(name, value));
      }
      return `${path}?${query}`;
    },
    [path, params],
  );
}

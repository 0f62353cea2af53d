import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createApiFactory,
  createPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { MultiCloudMlClient, multicloudMlApiRef } from '../api';
import {
  fleetRouteRef,
  modelCostTabRouteRef,
  modelTabRouteRef,
  scorecardTabRouteRef,
  teamCostTabRouteRef,
} from '../routes';

/** The routes under which an app of the old system mounts our pages; the refs are those of the new system. */
export const routes = {
  modelTab: convertLegacyRouteRef(modelTabRouteRef),
  modelCostTab: convertLegacyRouteRef(modelCostTabRouteRef),
  scorecardTab: convertLegacyRouteRef(scorecardTabRouteRef),
  teamCostTab: convertLegacyRouteRef(teamCostTabRouteRef),
  fleet: convertLegacyRouteRef(fleetRouteRef),
};

/**
 * The plugin for apps on Backstage's old frontend system.
 *
 * @public
 */
export const multicloudMlPlugin = createPlugin({
  id: 'multicloud-ml',
  apis: [
    createApiFactory({
      api: multicloudMlApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new MultiCloudMlClient(deps),
    }),
  ],
  routes,
});

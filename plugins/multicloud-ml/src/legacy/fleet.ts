import { createRoutableExtension } from '@backstage/core-plugin-api';
import { inLegacyApp } from './inLegacyApp';
import { multicloudMlPlugin, routes } from './plugin';

/**
 * "ML models": every page over all models, as tabs.
 *
 * @public
 */
export const MlModelsPage = multicloudMlPlugin.provide(
  createRoutableExtension({
    name: 'MlModelsPage',
    mountPoint: routes.fleet,
    component: () =>
      import('./FleetTabs').then(({ FleetTabs }) => inLegacyApp(FleetTabs)),
  }),
);

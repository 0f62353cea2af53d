import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import {
  type CostSource,
  type ModelSource,
  costSourcesExtensionPoint,
  modelSourcesExtensionPoint,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { CostSourceRegistry } from './cost/ingest/CostSourceRegistry';
import { ModelSourceRegistry } from './inventory/ModelSourceRegistry';
import { startBackend } from './startBackend';

/**
 * The multicloud-ml backend: inventory, costs, assessments, drills and their REST API.
 *
 * @public
 */
export const multicloudMlPlugin = createBackendPlugin({
  pluginId: 'multicloud-ml',
  register(env) {
    const sources = new ModelSourceRegistry();
    env.registerExtensionPoint(modelSourcesExtensionPoint, {
      addModelSource: (...added: ModelSource[]) => sources.add(...added),
    });

    const costSources = new CostSourceRegistry();
    env.registerExtensionPoint(costSourcesExtensionPoint, {
      addCostSource: (...added: CostSource[]) => costSources.add(...added),
    });

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(services) {
        await startBackend(services, sources.all(), costSources.all());
      },
    });
  },
});

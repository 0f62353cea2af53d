import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { HttpMulticloudMlClient } from './backend/MulticloudMlClient';
import { readModelSettings } from './config/readModelSettings';
import { MultiCloudMlProcessor } from './processor/MultiCloudMlProcessor';
import { ProjectionReader } from './projection/ProjectionReader';
import { ProjectionRefresher } from './projection/ProjectionRefresher';
import { ConflictHandler } from './registration/ConflictHandler';
import { ContestedLocationProcessor } from './registration/ContestedLocationProcessor';
import { ContestedLocations } from './registration/ContestedLocations';
import { RegistrationProvider } from './registration/RegistrationProvider';

/**
 * Recognises ML models in the catalog, takes in what their authors declare, writes the derived annotations and
 * labels, and registers the models that sources know.
 *
 * @public
 */
export const catalogModuleMulticloudMl = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'multicloud-ml',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({
        auth,
        catalog,
        config,
        discovery,
        events,
        lifecycle,
        logger,
        scheduler,
      }) {
        const settings = readModelSettings(config);
        const client = new HttpMulticloudMlClient({ auth, discovery });

        const refresher = new ProjectionRefresher({
          events,
          logger,
          refreshesPerSecond: settings.refreshesPerSecond,
        });
        lifecycle.addShutdownHook(() => refresher.stop());
        const projections = new ProjectionReader({
          client,
          logger,
          onRecovered: entityRefs => refresher.refresh(entityRefs),
        });
        await projections.follow(events);

        const provider = new RegistrationProvider({
          client,
          projections,
          events,
          scheduler,
          logger,
        });
        const locations = new ContestedLocations();
        await new ConflictHandler({
          client,
          provider,
          locations,
          logger,
        }).subscribe(events);

        catalog.addProcessor(
          new ContestedLocationProcessor(locations),
          new MultiCloudMlProcessor({ settings, projections, events, logger }),
        );
        catalog.addEntityProvider(provider, refresher);
      },
    });
  },
});

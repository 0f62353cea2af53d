import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { ModelCollatorFactory } from './collator/ModelCollatorFactory';
import { ModelPages } from './collator/ModelPages';
import { readCollatorSettings } from './config/readCollatorSettings';

/**
 * Indexes ML models for Backstage's search, with grade, recovery status, provider and tier.
 *
 * @public
 */
export const searchModuleMulticloudMl = createBackendModule({
  pluginId: 'search',
  moduleId: 'multicloud-ml-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexRegistry, scheduler }) {
        const settings = readCollatorSettings(config);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(settings.schedule),
          factory: new ModelCollatorFactory(
            new ModelPages({ auth, discovery }),
            settings.locationTemplate,
          ),
        });
      },
    });
  },
});

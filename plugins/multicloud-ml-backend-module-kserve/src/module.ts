import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { modelSourcesExtensionPoint } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { KServeModelSource } from './KServeModelSource';
import { readKServeInstances } from './readKServeInstances';

/**
 * Adds every set of clusters under `multicloudMl.sources.kserve` as a model source.
 *
 * @public
 */
export const multicloudMlModuleKServe = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'kserve',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        modelSources: modelSourcesExtensionPoint,
      },
      async init({ config, logger, modelSources }) {
        modelSources.addModelSource(
          ...readKServeInstances(config).map(
            instance => new KServeModelSource(instance, { logger }),
          ),
        );
      },
    });
  },
});

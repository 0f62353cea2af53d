import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { modelSourcesExtensionPoint } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { MlflowModelSource } from './MlflowModelSource';
import { readMlflowInstances } from './readMlflowInstances';

/**
 * Adds every tracking server under `multicloudMl.sources.mlflow` as a model source.
 *
 * @public
 */
export const multicloudMlModuleMlflow = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'mlflow',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        modelSources: modelSourcesExtensionPoint,
      },
      async init({ config, logger, modelSources }) {
        modelSources.addModelSource(
          ...readMlflowInstances(config).map(
            instance => new MlflowModelSource(instance, { logger }),
          ),
        );
      },
    });
  },
});

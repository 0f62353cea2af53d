import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { modelSourcesExtensionPoint } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { readSageMakerInstances } from './readSageMakerInstances';
import { SageMakerModelSource } from './SageMakerModelSource';

/**
 * Adds every account under `multicloudMl.sources.sagemaker` as a model source.
 *
 * @public
 */
export const multicloudMlModuleSageMaker = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'sagemaker',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        modelSources: modelSourcesExtensionPoint,
      },
      async init({ config, logger, modelSources }) {
        modelSources.addModelSource(
          ...readSageMakerInstances(config).map(
            instance => new SageMakerModelSource(instance, { logger }),
          ),
        );
      },
    });
  },
});

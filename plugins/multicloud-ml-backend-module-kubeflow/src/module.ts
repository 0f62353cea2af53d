import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { modelSourcesExtensionPoint } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { KubeflowModelSource } from './KubeflowModelSource';
import { readKubeflowInstances } from './readKubeflowInstances';

/**
 * Adds every registry under `multicloudMl.sources.kubeflow` as a model source.
 *
 * @public
 */
export const multicloudMlModuleKubeflow = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'kubeflow',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        modelSources: modelSourcesExtensionPoint,
      },
      async init({ config, logger, modelSources }) {
        modelSources.addModelSource(
          ...readKubeflowInstances(config).map(
            instance => new KubeflowModelSource(instance, logger),
          ),
        );
      },
    });
  },
});

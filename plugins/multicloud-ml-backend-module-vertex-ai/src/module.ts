import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { modelSourcesExtensionPoint } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { createAuthorize } from './api/createAuthorize';
import { readVertexAiInstances } from './readVertexAiInstances';
import { VertexAiModelSource } from './VertexAiModelSource';

/**
 * Adds every instance under `multicloudMl.sources.vertex-ai` as a model source.
 *
 * @public
 */
export const multicloudMlModuleVertexAi = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'vertex-ai',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        modelSources: modelSourcesExtensionPoint,
      },
      async init({ config, logger, modelSources }) {
        modelSources.addModelSource(
          ...readVertexAiInstances(config).map(
            instance =>
              new VertexAiModelSource(instance, {
                authorize: createAuthorize(instance.options),
                logger,
              }),
          ),
        );
      },
    });
  },
});

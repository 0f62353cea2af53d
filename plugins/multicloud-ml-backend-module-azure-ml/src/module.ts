import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { modelSourcesExtensionPoint } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { createCredential } from './arm/createCredential';
import { AzureMlModelSource } from './AzureMlModelSource';
import { readAzureMlInstances } from './readAzureMlInstances';

/**
 * Adds every instance under `multicloudMl.sources.azure-ml` as a model source.
 *
 * @public
 */
export const multicloudMlModuleAzureMl = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'azure-ml',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        modelSources: modelSourcesExtensionPoint,
      },
      async init({ config, logger, modelSources }) {
        modelSources.addModelSource(
          ...readAzureMlInstances(config).map(
            instance =>
              new AzureMlModelSource(instance, {
                credential: createCredential(instance.options),
                logger,
              }),
          ),
        );
      },
    });
  },
});

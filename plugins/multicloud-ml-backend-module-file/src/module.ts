import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { createStandard } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { modelSourcesExtensionPoint } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { FileModelSource } from './FileModelSource';
import { readFileInstances } from './readFileInstances';

/**
 * Adds every file under `multicloudMl.sources.file` as a model source.
 *
 * @public
 */
export const multicloudMlModuleFile = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'file',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        modelSources: modelSourcesExtensionPoint,
      },
      async init({ config, modelSources }) {
        const standard = createStandard(
          config.getOptional('multicloudMl.standard'),
        );
        modelSources.addModelSource(
          ...readFileInstances(config).map(
            instance => new FileModelSource(instance, { standard }),
          ),
        );
      },
    });
  },
});

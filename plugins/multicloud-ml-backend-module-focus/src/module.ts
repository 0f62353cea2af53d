import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  costSourcesExtensionPoint,
  readCostReading,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { FocusCostSource } from './FocusCostSource';
import { readFocusInstances } from './readFocusInstances';
import { createBillStore } from './stores';

/**
 * Adds every place under `multicloudMl.costs.sources.focus` as a cost source.
 *
 * @public
 */
export const multicloudMlModuleFocus = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'focus',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        costSources: costSourcesExtensionPoint,
      },
      async init({ config, costSources }) {
        const reading = readCostReading(config);
        const workingDirectory = config.getOptionalString(
          'backend.workingDirectory',
        );
        costSources.addCostSource(
          ...readFocusInstances(config).map(
            instance =>
              new FocusCostSource(instance, {
                store: createBillStore(instance.options, {
                  at: `multicloudMl.costs.sources.${instance.id.replace(
                    '/',
                    '.',
                  )}`,
                }),
                reading,
                workingDirectory,
              }),
          ),
        );
      },
    });
  },
});

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  costSourcesExtensionPoint,
  readCostReading,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { createEngine } from './engines/createEngine';
import { readSqlInstances } from './readSqlInstances';
import { SqlCostSource } from './SqlCostSource';

/**
 * Adds every table under `multicloudMl.costs.sources.sql` as a cost source.
 *
 * @public
 */
export const multicloudMlModuleCostSql = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'cost-sql',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        costSources: costSourcesExtensionPoint,
      },
      async init({ config, costSources }) {
        const instances = readSqlInstances(config);
        if (instances.length === 0) {
          return;
        }
        const reading = readCostReading(config);
        costSources.addCostSource(
          ...instances.map(
            instance =>
              new SqlCostSource(instance, {
                reading,
                openEngine: () => createEngine(instance.options),
              }),
          ),
        );
      },
    });
  },
});

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  costSourcesExtensionPoint,
  readCostSourceInstances,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { z } from 'zod';
import { CsvCostSource } from './CsvCostSource';

/**
 * Adds every file under `multicloudMl.costs.sources.csv` as a cost source.
 *
 * @public
 */
export const multicloudMlModuleCostCsv = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'cost-csv',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        costSources: costSourcesExtensionPoint,
      },
      async init({ config, costSources }) {
        const instances = readCostSourceInstances(config, {
          type: 'csv',
          shape: { path: z.string('must be the path of a CSV file').min(1) },
          defaultSchedule: {
            frequency: { minutes: 5 },
            timeout: { minutes: 5 },
            initialDelay: { seconds: 3 },
          },
        });
        costSources.addCostSource(
          ...instances.map(instance => new CsvCostSource(instance)),
        );
      },
    });
  },
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  type RootConfigService,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { FleetProvider } from './FleetProvider';
import { SyntheticFleet } from './SyntheticFleet';

/** The fleet that `demo.fleet` asks for, if it does. */
function readFleet(config: RootConfigService) {
  const demo = config.getOptionalConfig('demo.fleet');
  return (
    demo && {
      fleet: new SyntheticFleet(demo.getNumber('models'), new Date()),
      folder: resolve(demo.getString('path')),
    }
  );
}

/** For the demo only: registers a synthetic fleet. */
export const fleetInCatalogModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-fleet',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
      },
      async init({ config, logger, processing }) {
        const demo = readFleet(config);
        if (demo) {
          processing.addEntityProvider(
            new FleetProvider(demo.fleet.entities(), logger),
          );
        }
      },
    });
  },
});

/** For the demo only: writes what sources have seen of it and the drills to the files that app-config.fleet.yaml names. */
export const fleetFilesModule = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'demo-fleet',
  register(env) {
    env.registerInit({
      deps: { config: coreServices.rootConfig },
      async init({ config }) {
        const demo = readFleet(config);
        if (demo) {
          mkdirSync(demo.folder, { recursive: true });
          const write = (name: string, content: object[]) =>
            writeFileSync(join(demo.folder, name), JSON.stringify(content));
          write('inventory.json', demo.fleet.inventory());
          write('drills.yaml', demo.fleet.drills());
        }
      },
    });
  },
});

import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { readEstate } from './readEstate';
import { writeBills } from './writeBills';

/**
 * For the demo only: writes a year of synthetic bills up to yesterday, before the sources of the demo read them. They are
 * made anew once a day, since a bill that stands still is a stale one.
 */
export const demoBillsModule = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'demo-bills',
  register(env) {
    env.registerInit({
      deps: { config: coreServices.rootConfig, logger: coreServices.logger },
      async init({ config, logger }) {
        const demo = config.getOptionalConfig('demo.bills');
        if (!demo) {
          return;
        }
        const folder = resolve(demo.getString('path'));
        const now = new Date();
        const done = join(folder, `${now.toISOString().slice(0, 10)}.done`);
        if (existsSync(done)) {
          return;
        }
        rmSync(folder, { recursive: true, force: true });
        await writeBills(
          folder,
          readEstate(resolve(demo.getString('examples'))),
          now,
        );
        writeFileSync(done, '');
        logger.info(`Wrote a year of synthetic bills to ${folder}`);
      },
    });
  },
});

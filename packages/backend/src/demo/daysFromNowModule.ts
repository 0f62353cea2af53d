import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { resolveDaysFromNow } from './resolveDaysFromNow';

/**
 * For the demo only: lets the example entities write `{ $daysFromNow: -3 }` where a date must not age.
 */
export const daysFromNowModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'demo-days-from-now',
  register(env) {
    env.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addPlaceholderResolver('daysFromNow', async ({ value }) =>
          resolveDaysFromNow(value, new Date()),
        );
      },
    });
  },
});

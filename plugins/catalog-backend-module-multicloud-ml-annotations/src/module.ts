import { createBackendModule } from '@backstage/backend-plugin-api';
import { CatalogModelSources } from '@backstage/catalog-model/alpha';
import { catalogModelExtensionPoint } from '@backstage/plugin-catalog-node/alpha';
import { multicloudMlAnnotationsLayer } from './annotationsLayer';

/**
 * Adds the annotations and labels of Multi-Cloud ML to the catalog's model.
 *
 * A module of its own rather than `provideStaticCatalogModel`, which an app can only use once.
 *
 * @public
 */
export const catalogModuleMulticloudMlAnnotations = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'multicloud-ml-annotations',
  register(reg) {
    reg.registerInit({
      deps: { model: catalogModelExtensionPoint },
      async init({ model }) {
        model.addModelSource(
          CatalogModelSources.static([multicloudMlAnnotationsLayer]),
        );
      },
    });
  },
});

import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { readOptionalFilterPredicateFromConfig } from '@backstage/filter-predicates';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { DEFAULT_MODEL_FILTER } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { modelSourcesExtensionPoint } from '@multicloud-ml/backstage-plugin-multicloud-ml-node';
import { ModelEntities } from './catalog/ModelEntities';
import { readRepositoryInstances } from './readRepositoryInstances';
import { RepositoryModelSource } from './RepositoryModelSource';

/**
 * Adds the repositories of the catalog's models as a model source, for every instance under
 * `multicloudMl.sources.repository`.
 *
 * @public
 */
export const multicloudMlModuleRepository = createBackendModule({
  pluginId: 'multicloud-ml',
  moduleId: 'repository',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        modelSources: modelSourcesExtensionPoint,
        urlReader: coreServices.urlReader,
      },
      async init({ auth, catalog, config, logger, modelSources, urlReader }) {
        const instances = readRepositoryInstances(config);
        if (instances.length === 0) {
          return;
        }
        const entities = new ModelEntities(
          catalog,
          auth,
          // The same entities that the backend takes for models.
          readOptionalFilterPredicateFromConfig(config, {
            key: 'multicloudMl.models.filter',
          }) ?? DEFAULT_MODEL_FILTER,
        );
        const integrations = ScmIntegrations.fromConfig(config);
        modelSources.addModelSource(
          ...instances.map(
            instance =>
              new RepositoryModelSource(instance, {
                entities,
                integrations,
                logger,
                urlReader,
              }),
          ),
        );
      },
    });
  },
});

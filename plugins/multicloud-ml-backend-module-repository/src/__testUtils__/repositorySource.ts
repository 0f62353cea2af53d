import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { DEFAULT_MODEL_FILTER } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { ModelEntities } from '../catalog/ModelEntities';
import { readRepositoryInstances } from '../readRepositoryInstances';
import { RepositoryModelSource } from '../RepositoryModelSource';

/** A model of the catalog. Synthetic. */
export function modelEntity(
  name: string,
  sourceLocation?: string,
  spec: Entity['spec'] = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      etag: name,
      annotations: sourceLocation
        ? { 'backstage.io/source-location': sourceLocation }
        : {},
    },
    spec: { type: 'ml-model', ...spec },
  };
}

/** The source over a URL reader and a catalog of the given entities, which may change between polls. */
export function repositorySource(
  urlReader: UrlReaderService,
  entities: Entity[],
  options: object = {},
  integrations: object = {},
): RepositoryModelSource {
  const config = mockServices.rootConfig({
    data: {
      integrations,
      multicloudMl: { sources: { repository: { catalog: { ...options } } } },
    },
  });
  const [instance] = readRepositoryInstances(config);
  return new RepositoryModelSource(instance, {
    entities: new ModelEntities(
      catalogServiceMock({ entities }),
      mockServices.auth(),
      DEFAULT_MODEL_FILTER,
    ),
    integrations: ScmIntegrations.fromConfig(config),
    logger: mockServices.logger.mock({
      child: () => mockServices.logger.mock(),
    }),
    urlReader,
  });
}

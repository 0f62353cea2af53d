import { createServiceFactory } from '@backstage/backend-plugin-api';
import { type Entity, parseEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that answers at once, so that what is measured is ours. It has the given models, and every group that is asked for. */
export function benchCatalog(entityRefs: string[]) {
  const entities = new Map(entityRefs.map(ref => [ref, toEntity(ref)]));
  const all = [...entities.values()];
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => ({
      ...catalogServiceMock({ entities: [] }),
      getEntitiesByRefs: async request => ({
        items: request.entityRefs.map(ref =>
          ref.startsWith('group:') ? toEntity(ref) : entities.get(ref),
        ),
      }),
      queryEntities: async request => {
        const start =
          request && 'cursor' in request ? Number(request.cursor) : 0;
        const end = start + (request?.limit ?? all.length);
        return {
          items: all.slice(start, end),
          totalItems: all.length,
          pageInfo: end < all.length ? { nextCursor: String(end) } : {},
        };
      },
    }),
  });
}

function toEntity(entityRef: string): Entity {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace },
    spec: { type: 'ml-model' },
  };
}

import { createServiceFactory } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** A catalog that answers at once, so that what is measured is ours. */
export function benchCatalog(entityRefs: string[]) {
  const entities: Entity[] = entityRefs.map(ref => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: ref.split('/')[1], namespace: 'default' },
    spec: { type: 'ml-model' },
  }));
  const groups = ['all', 'division-0', 'division-1', 'team-0'].map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
  }));
  const lookup = catalogServiceMock({ entities: [...entities, ...groups] });
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => ({
      ...lookup,
      getEntitiesByRefs: request => lookup.getEntitiesByRefs(request),
      queryEntities: async request => {
        const start =
          request && 'cursor' in request ? Number(request.cursor) : 0;
        const end = start + (request?.limit ?? entities.length);
        return {
          items: entities.slice(start, end),
          totalItems: entities.length,
          pageInfo: end < entities.length ? { nextCursor: String(end) } : {},
        };
      },
    }),
  });
}

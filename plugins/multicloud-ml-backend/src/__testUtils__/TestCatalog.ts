import type { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogRequestOptions } from '@backstage/catalog-client';
import {
  type CatalogServiceRequestOptions,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { userRefOf } from '../api/userRefOf';

/** A catalog in memory that can change, fail, and hide entities from users. */
export class TestCatalog {
  entities: Entity[];
  /** Refs that users (not services) may not see. */
  readonly hidden = new Set<string>();
  failing = false;
  /** How often a user's refs were paged. */
  userPages = 0;

  constructor(entities: Entity[] = []) {
    this.entities = entities;
  }

  readonly factory = createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () => this.service,
  });

  readonly service = catalogServiceMock.mock({
    queryEntities: async (request, options) => {
      const user = options && userOf(options);
      this.userPages += user ? 1 : 0;
      return this.asSeenBy(user).queryEntities(request);
    },
    getEntitiesByRefs: async (request, options) =>
      this.asSeenBy(options && userOf(options)).getEntitiesByRefs(request),
  }) satisfies CatalogService;

  private asSeenBy(user: string | undefined) {
    if (this.failing) {
      throw new Error('the catalog is down');
    }
    return catalogServiceMock({
      entities: this.entities.filter(
        entity => !user || !this.hidden.has(stringifyEntityRef(entity)),
      ),
    });
  }
}

function userOf(
  options: CatalogServiceRequestOptions | CatalogRequestOptions,
): string | undefined {
  return 'credentials' in options ? userRefOf(options.credentials) : undefined;
}

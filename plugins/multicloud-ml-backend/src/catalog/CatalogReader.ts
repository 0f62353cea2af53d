import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { chunked } from '../database/sets';

const PAGE_SIZE = 1000;
const REFS_PER_REQUEST = 250;

/** Reads the catalog page by page and set by set. */
export class CatalogReader {
  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
  ) {}

  /** Every entity that the filter matches, page by page, as the service itself or as the given caller. */
  async *pages(
    query: FilterPredicate,
    fields: string[],
    credentials?: BackstageCredentials,
  ): AsyncGenerator<Entity[]> {
    let cursor: string | undefined;
    do {
      const options = {
        credentials:
          credentials ?? (await this.auth.getOwnServiceCredentials()),
      };
      const page = await this.catalog.queryEntities(
        cursor
          ? { cursor, fields, limit: PAGE_SIZE }
          : { query, fields, limit: PAGE_SIZE, totalItems: 'exclude' },
        options,
      );
      yield page.items;
      cursor = page.pageInfo.nextCursor;
    } while (cursor);
  }

  /** The entities that exist among the given refs, by ref, as the service itself or as the given caller. */
  async byRefs(
    entityRefs: readonly string[],
    options: {
      fields?: string[];
      query?: FilterPredicate;
      credentials?: BackstageCredentials;
    } = {},
  ): Promise<Map<string, Entity>> {
    const found = new Map<string, Entity>();
    for (const chunk of chunked(entityRefs, REFS_PER_REQUEST)) {
      const { items } = await this.catalog.getEntitiesByRefs(
        { entityRefs: chunk, fields: options.fields, query: options.query },
        {
          credentials:
            options.credentials ?? (await this.auth.getOwnServiceCredentials()),
        },
      );
      items.forEach((entity, index) => {
        if (entity) {
          found.set(chunk[index], entity);
        }
      });
    }
    return found;
  }
}

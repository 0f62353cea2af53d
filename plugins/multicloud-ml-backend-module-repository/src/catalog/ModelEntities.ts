import type { AuthService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import type { CatalogService } from '@backstage/plugin-catalog-node';

const PAGE_SIZE = 500;
const FIELDS = [
  'kind',
  'metadata.namespace',
  'metadata.name',
  'metadata.annotations',
  'spec.mlModel.data',
];

/** The catalog's models, as far as repositories need them, read by the backend itself and page by page. */
export class ModelEntities {
  constructor(
    private readonly catalog: CatalogService,
    private readonly auth: AuthService,
    private readonly modelFilter: FilterPredicate,
  ) {}

  /**
   * @throws Error when the catalog does not answer, or gives the same page again.
   */
  async *pages(): AsyncGenerator<Entity[]> {
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = await this.catalog.queryEntities(
        cursor
          ? { cursor, fields: FIELDS, limit: PAGE_SIZE }
          : {
              query: this.modelFilter,
              fields: FIELDS,
              limit: PAGE_SIZE,
              totalItems: 'exclude',
            },
        { credentials: await this.auth.getOwnServiceCredentials() },
      );
      yield page.items;
      cursor = page.pageInfo.nextCursor;
      if (cursor !== undefined && seen.has(cursor)) {
        throw new Error('the catalog gave the same page of entities again');
      }
      seen.add(cursor ?? '');
    } while (cursor);
  }
}

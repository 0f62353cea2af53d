import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { FilterPredicate } from '@backstage/filter-predicates';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { AssessmentStore } from '../assessment/AssessmentStore';
import type { CatalogReader } from '../catalog/CatalogReader';
import type { IdSet } from './IdSet';
import { KeptGroups } from './KeptGroups';
import type { Visibility } from './Visibility';

/** What one caller may see, decided once for one request. */
export interface CallerView {
  /** Which of all models. */
  models(): Promise<Visibility>;
  /** Which of the given entities, of any kind. */
  among(entityRefs: readonly string[]): Promise<Set<string>>;
  /** The same of groups, as it was at most half a minute ago: for lists of many. */
  groups(groupRefs: readonly string[]): Promise<Set<string>>;
}

const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];
const KEPT_FOR_MS = 30_000;
const MOST_PRINCIPALS = 100;

/**
 * Answers which models a caller may see: one authorization per request, and for a caller with conditions the refs
 * that the catalog shows them, read with their own credentials and kept for half a minute.
 */
export class CallerVisibility {
  private readonly kept = new Map<
    string,
    { until: number; ids: Promise<IdSet> }
  >();

  private readonly groups: KeptGroups;

  constructor(
    private readonly permissions: PermissionsService,
    private readonly reader: CatalogReader,
    private readonly assessments: AssessmentStore,
    private readonly modelFilter: FilterPredicate,
    private readonly clock: () => Date,
  ) {
    this.groups = new KeptGroups(
      (credentials, refs) => this.among(credentials, refs),
      clock,
    );
  }

  /** Asks once what the caller may see. */
  async of(credentials: BackstageCredentials): Promise<CallerView> {
    const [{ result }] = await this.permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    switch (result) {
      case AuthorizeResult.ALLOW:
        return {
          models: async () => ({ kind: 'all' }),
          among: async entityRefs => new Set(entityRefs),
          groups: async groupRefs => new Set(groupRefs),
        };
      case AuthorizeResult.CONDITIONAL:
        return {
          models: async () => ({
            kind: 'some',
            ids: await this.idsFor(credentials),
          }),
          among: entityRefs => this.among(credentials, entityRefs),
          groups: groupRefs => this.groups.among(credentials, groupRefs),
        };
      default:
        return {
          models: async () => ({ kind: 'none' }),
          among: async () => new Set(),
          groups: async () => new Set(),
        };
    }
  }

  private async among(
    credentials: BackstageCredentials,
    entityRefs: readonly string[],
  ): Promise<Set<string>> {
    const found = await this.reader.byRefs(entityRefs, {
      fields: REF_FIELDS,
      credentials,
    });
    return new Set(found.keys());
  }

  private async idsFor(credentials: BackstageCredentials): Promise<IdSet> {
    const principal = JSON.stringify(credentials.principal);
    const now = this.clock().getTime();
    const known = this.kept.get(principal);
    if (known && known.until > now) {
      return known.ids;
    }
    const ids = this.readIds(credentials);
    this.forgetOld(now);
    this.kept.set(principal, { until: now + KEPT_FOR_MS, ids });
    ids.catch(() => this.kept.delete(principal));
    return ids;
  }

  private async readIds(credentials: BackstageCredentials): Promise<IdSet> {
    const refs: string[] = [];
    for await (const page of this.reader.pages(
      this.modelFilter,
      REF_FIELDS,
      credentials,
    )) {
      refs.push(...page.map(entity => stringifyEntityRef(entity)));
    }
    return this.assessments.ids(refs);
  }

  private forgetOld(now: number): void {
    for (const [principal, entry] of this.kept) {
      if (entry.until <= now || this.kept.size >= MOST_PRINCIPALS) {
        this.kept.delete(principal);
      }
    }
  }
}

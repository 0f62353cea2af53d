import type {
  ListFacetsResponse,
  SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { CallerView } from '../visibility/CallerVisibility';
import type { Visibility } from '../visibility/Visibility';
import type { Fleet } from './Fleet';
import { viewOf } from './FleetView';
import { PassMemo } from './PassMemo';
import { type FacetCounts, countFacets } from './countFacets';
import { type ModelFilters, filterKey } from './modelTests';
import { toFacets } from './toFacets';

/** Counts the models behind each value of each filter. */
export class FacetsQuery {
  private readonly counts = new PassMemo<FacetCounts>();

  constructor(
    private readonly fleet: Fleet,
    private readonly sites: SiteDirectory,
  ) {}

  /**
   * Teams whose group the caller may not see are told by their ref, which their models name as well, and not by title.
   *
   * @throws InputError when a rule does not exist
   */
  async list(
    filters: ModelFilters,
    caller: { view: CallerView; models: Visibility },
  ): Promise<ListFacetsResponse> {
    const view = viewOf(await this.fleet.read(), caller.models, {
      kind: 'none',
    });
    const { titles } = view.groups;
    const counts = this.counts.of(view.scope, filterKey(filters), () =>
      countFacets(view, filters),
    );
    const facets = toFacets(counts, filters, this.sites);
    const visible = await caller.view.groups(
      facets.team.flatMap(({ value }) => (titles.has(value) ? [value] : [])),
    );
    return {
      facets: {
        ...facets,
        team: facets.team.map(team => ({
          ...team,
          ...(visible.has(team.value) && { title: titles.get(team.value) }),
        })),
      },
    };
  }
}

import {
  type FacetName,
  type FacetValue,
  FACETS,
  type ListFacetsResponse,
  type SiteDirectory,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { FacetCounts } from './countFacets';
import type { ModelFilters } from './modelTests';

/** The facets that may have more values than anybody reads. */
const MOST_VALUES: Partial<Record<FacetName, number>> = { site: 50, team: 50 };

/** Every facet with most models first, and with what the request names, whether or not a model has it; teams without their titles. */
export function toFacets(
  counts: FacetCounts,
  filters: ModelFilters,
  sites: SiteDirectory,
): ListFacetsResponse['facets'] {
  const facets: ListFacetsResponse['facets'] = {
    tier: [],
    grade: [],
    recovery: [],
    residency: [],
    provider: [],
    site: [],
    team: [],
  };
  for (const name of FACETS) {
    facets[name] = valuesOf(counts[name], filters[name] ?? [], {
      most: MOST_VALUES[name],
      titleOf: value => (name === 'site' ? siteTitle(value, sites) : undefined),
    });
  }
  return facets;
}

function valuesOf(
  counts: ReadonlyMap<string, number>,
  named: readonly string[],
  options: {
    most?: number;
    titleOf: (value: string) => string | undefined;
  },
): FacetValue[] {
  const all = [...counts].sort(
    ([left, more], [right, less]) => less - more || (left < right ? -1 : 1),
  );
  const first = new Map(all.slice(0, options.most));
  for (const value of named) {
    first.set(value, counts.get(value) ?? 0);
  }
  return [...first].map(([value, models]) => {
    const title = options.titleOf(value);
    return { value, ...(title !== undefined && { title }), models };
  });
}

function siteTitle(site: string, sites: SiteDirectory): string | undefined {
  const [provider, region] = site.split('/');
  return sites.find(provider, region)?.title;
}

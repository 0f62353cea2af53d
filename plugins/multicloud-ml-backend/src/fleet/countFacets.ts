import {
  type FacetName,
  RECOVERY_STATUSES,
  TIERS,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { FleetTable } from './FleetTable';
import type { FleetView } from './FleetView';
import { type ModelFilters, modelTests } from './modelTests';
import { Tally } from './Tally';

/** How many models have each value of each facet, once every other filter is applied. Values that no model has are left out. */
export type FacetCounts = Record<FacetName, Map<string, number>>;

/**
 * Counts every facet in one pass: a model that passes all filters counts everywhere, one that fails a single facet
 * counts in that facet alone.
 *
 * @throws InputError when a rule does not exist
 */
export function countFacets(
  view: FleetView,
  filters: ModelFilters,
): FacetCounts {
  const { table } = view;
  const tests = modelTests(view, filters);
  const facets = [...tests.facets];
  const tallies = createTallies(table);
  const everywhere = Object.values(tallies);
  for (let row = 0; row < table.size; row++) {
    if (tests.others.every(test => test(row))) {
      const failed = facets.filter(([, test]) => !test(row));
      if (failed.length === 0) {
        everywhere.forEach(tally => tally.add(row));
      } else if (failed.length === 1) {
        tallies[failed[0][0]].add(row);
      }
    }
  }
  return {
    tier: tallies.tier.counts(code => [TIERS[code - 1]]),
    grade: tallies.grade.counts(code => [table.grade.values[code]]),
    recovery: tallies.recovery.counts(code => [RECOVERY_STATUSES[code]]),
    residency: tallies.residency.counts(code => [table.residency.values[code]]),
    provider: tallies.provider.counts(
      code => table.places.values[code].providers,
    ),
    site: tallies.site.counts(code => table.places.values[code].sites),
    team: tallies.team.counts(code => [table.owner.values[code]]),
  };
}

function createTallies(table: FleetTable): Record<FacetName, Tally> {
  return {
    tier: new Tally(table.tier),
    grade: new Tally(table.grade.codes),
    recovery: new Tally(table.recovery),
    residency: new Tally(table.residency.codes),
    provider: new Tally(table.places.codes),
    site: new Tally(table.places.codes),
    team: new Tally(table.owner.codes),
  };
}

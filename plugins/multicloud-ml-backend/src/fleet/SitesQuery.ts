import {
  DEPLOYMENT_ROLES,
  type ListSitesRequest,
  type ListSitesResponse,
  type SiteDirectory,
  type SiteSummary,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { SCALE } from '../assessment/AssessmentRow';
import { type RoleCounts, noDeployments } from '../assessment/siteRoles';
import type { CostScope } from '../cost/queries/CostScope';
import type { CurrentCosts } from '../cost/queries/CurrentCosts';
import type { CurrentTable } from '../cost/queries/CurrentTable';
import type { Visibility } from '../visibility/Visibility';
import type { Fleet } from './Fleet';
import { type FleetView, viewOf } from './FleetView';
import type { MicroSum } from './MicroSum';
import { PassMemo } from './PassMemo';
import { filterKey, modelTests, passesAll } from './modelTests';
import { type CostsBySite, spreadCosts } from './spreadCosts';
import { hidesCost } from './summaryOf';

interface SiteCounts {
  models: number;
  roles: RoleCounts;
}

/** Adds up what runs where. */
export class SitesQuery {
  private readonly sums = new PassMemo<ListSitesResponse>();

  constructor(
    private readonly fleet: Fleet,
    private readonly bills: CurrentCosts,
    private readonly sites: SiteDirectory,
  ) {}

  /** Most models first; a place that costs something although nothing is known to run there comes last. */
  async list(
    request: ListSitesRequest,
    visibility: Visibility,
    cost: CostScope,
  ): Promise<ListSitesResponse> {
    const bills = await this.bills.table();
    const view = viewOf(await this.fleet.read(), visibility, cost);
    const { scope } = view;
    return this.sums.of(
      scope && { ...scope, basis: [...scope.basis, bills] },
      filterKey(request),
      () => this.addUp(request, view, bills, cost),
    );
  }

  private addUp(
    request: ListSitesRequest,
    view: FleetView,
    bills: CurrentTable,
    cost: CostScope,
  ): ListSitesResponse {
    const { table } = view;
    const passes = passesAll(modelTests(view, request));
    const byPlaces: number[] = table.places.values.map(() => 0);
    let placeUnknown = 0;
    let deploymentUnknown = 0;
    let costHidden = cost.kind === 'none';
    for (let row = 0; row < table.size; row++) {
      if (passes(row)) {
        byPlaces[table.places.codes[row]]++;
        placeUnknown += table.unplaced[row];
        if (
          table.unplaced[row] === 0 &&
          table.places.at(row).sites.length === 0
        ) {
          deploymentUnknown++;
        }
        costHidden ||= hidesCost(view, row);
      }
    }

    const counts = new Map<string, SiteCounts>();
    byPlaces.forEach((models, code) => {
      const { sites, roles } = table.places.values[code];
      if (models > 0) {
        sites.forEach((site, index) =>
          addTo(counts, site, models, roles[index]),
        );
      }
    });
    const costs = spreadCosts(view, passes, bills);
    const unplaced = amountsOf(costs.get(''));
    costs.delete('');
    return {
      items: this.summaries(counts, costs),
      placeUnknown,
      deploymentUnknown,
      ...(unplaced.length > 0 && { costPlaceUnknown: unplaced }),
      ...(costHidden && { costHidden }),
    };
  }

  private summaries(
    counts: ReadonlyMap<string, SiteCounts>,
    costs: CostsBySite,
  ): SiteSummary[] {
    return [...new Set([...counts.keys(), ...costs.keys()])]
      .map(site => {
        const own = counts.get(site);
        const [provider, region] = splitSite(site);
        const known = this.sites.find(provider, region);
        return {
          provider,
          region,
          ...(known && {
            title: known.title,
            country: known.country,
            coordinates: {
              latitude: known.latitude,
              longitude: known.longitude,
            },
          }),
          models: own?.models ?? 0,
          deployments: toDeployments(own?.roles ?? noDeployments()),
          cost: amountsOf(costs.get(site)),
        };
      })
      .sort(
        (a, b) =>
          b.models - a.models ||
          (`${a.provider}/${a.region}` < `${b.provider}/${b.region}` ? -1 : 1),
      );
  }
}

function addTo(
  counts: Map<string, SiteCounts>,
  site: string,
  models: number,
  roles: RoleCounts,
): void {
  const own = counts.get(site) ?? { models: 0, roles: noDeployments() };
  counts.set(site, {
    models: own.models + models,
    roles: own.roles.map((sum, index) => sum + models * (roles[index] ?? 0)),
  });
}

function toDeployments(roles: RoleCounts): SiteSummary['deployments'] {
  const [primary, replica, standby, backup] = roles;
  const roleUnknown = roles[DEPLOYMENT_ROLES.length];
  return {
    primary,
    replica,
    standby,
    backup,
    ...(roleUnknown > 0 && { roleUnknown }),
  };
}

/** One amount for each currency. */
function amountsOf(
  sums: ReadonlyMap<string, MicroSum> | undefined,
): SiteSummary['cost'] {
  return [...(sums ?? [])]
    .map(([currency, sum]) => ({ currency, amount: Number(sum.total) / SCALE }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

function splitSite(site: string): [string, string] {
  const slash = site.indexOf('/');
  return [site.slice(0, slash), site.slice(slash + 1)];
}

import type { CurrentTable } from '../cost/queries/CurrentTable';
import { placeShares } from '../cost/queries/placeShares';
import type { FleetView, RowTest } from './FleetView';
import { MicroSum } from './MicroSum';
import { knownCost } from './summaryOf';

/** Run-rates by site (`provider/region`; empty: nobody says where), and by currency. */
export type CostsBySite = Map<string, Map<string, MicroSum>>;

/**
 * Spreads the run-rate of each model over places as its bill does; of a model that no bill names, all of it is at its
 * primary. So the places together cost what the models do.
 */
export function spreadCosts(
  view: FleetView,
  passes: RowTest,
  bills: CurrentTable,
): CostsBySite {
  const { table } = view;
  const costs: CostsBySite = new Map();
  for (let row = 0; row < table.size; row++) {
    const micros = passes(row) ? knownCost(view, row) : undefined;
    if (micros !== undefined) {
      const currency = table.currency.at(row);
      const shares = placeShares(bills, table.entityRefs[row], currency);
      if (shares.length === 0) {
        sumAt(costs, primarySite(view, row), currency).add(micros);
      } else {
        const whole = shares.reduce((sum, { weight }) => sum + weight, 0);
        let left = micros;
        shares.forEach(({ site, weight }, index) => {
          // The last one takes what rounding leaves.
          const part =
            index === shares.length - 1
              ? left
              : Math.floor((micros / whole) * weight);
          left -= part;
          sumAt(costs, site, currency).add(part);
        });
      }
    }
  }
  return costs;
}

function primarySite({ table }: FleetView, row: number): string {
  const [provider, region] = [table.provider.at(row), table.region.at(row)];
  return provider && region ? `${provider}/${region}` : '';
}

function sumAt(costs: CostsBySite, site: string, currency: string): MicroSum {
  let byCurrency = costs.get(site);
  if (!byCurrency) {
    byCurrency = new Map();
    costs.set(site, byCurrency);
  }
  let sum = byCurrency.get(currency);
  if (!sum) {
    sum = new MicroSum();
    byCurrency.set(currency, sum);
  }
  return sum;
}

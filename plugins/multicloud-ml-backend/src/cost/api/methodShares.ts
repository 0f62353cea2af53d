import {
  COST_METHODS,
  type CostMethod,
  type CostOverview,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { sumBy } from '../queries/fold';
import { type Units, fromUnits } from '../queries/units';

const PERCENT = 100n;
/** Shares are told to a millionth of a percent, rounded down. */
const SCALE = 1_000_000;

/** What was attributed by each method and its share of everything counted, in the order of the methods. */
export function methodShares(
  sums: ReadonlyArray<{
    method: CostMethod;
    currency: string;
    amount: Units;
  }>,
): CostOverview['methods'] {
  const byCurrency = sumBy(
    sums,
    row => row.currency,
    row => row.amount,
  );
  const byMethod = sumBy(
    sums,
    row => `${row.currency} ${row.method}`,
    row => row.amount,
  );
  return [...byMethod.values()]
    .sort(
      (a, b) =>
        (a.first.currency < b.first.currency ? -1 : 0) ||
        (a.first.currency > b.first.currency ? 1 : 0) ||
        COST_METHODS.indexOf(a.first.method) -
          COST_METHODS.indexOf(b.first.method),
    )
    .map(({ first: { method, currency }, units }) => {
      const share = shareOf(units, byCurrency.get(currency)?.units ?? 0n);
      return {
        method,
        amount: fromUnits(units),
        currency,
        ...(share !== undefined && { share }),
      };
    });
}

/** In percent; undefined where a share means nothing, as beside credits that exceed the costs. */
function shareOf(part: Units, whole: Units): number | undefined {
  if (whole <= 0n || part < 0n || part > whole) {
    return undefined;
  }
  return Number((part * PERCENT * BigInt(SCALE)) / whole) / SCALE;
}

import type { CostOverview } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { type Coverage, isPartial } from '../queries/coverage';
import { sumBy } from '../queries/fold';
import { fromUnits } from '../queries/units';
import type { MonthSum } from '../queries/yearByProvider';
import type { DisplayCurrency } from './DisplayCurrency';

/** Costs by month and provider, each month at its own rate. */
export function yearOf(
  sums: readonly MonthSum[],
  coverage: readonly Coverage[],
  display: DisplayCurrency,
): CostOverview['months'] {
  const shown = sums.map(sum => ({
    ...sum,
    ...display.show({ units: sum.amount, currency: sum.currency }, sum.month),
  }));
  return [
    ...sumBy(
      shown,
      row => `${row.month} ${row.currency} ${row.provider}`,
      row => row.units,
    ).values(),
  ].map(({ first: { month, provider, currency }, units }) => ({
    month,
    provider,
    amount: fromUnits(units),
    currency,
    partial: isPartial(
      month,
      coverage.filter(one => one.provider === provider),
    ),
  }));
}

import type { Rollup } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import type { Locale } from '../../format';

/** The run-rate over all providers, one amount for each currency: amounts of different currencies are never added. Largest first. */
export function runRateOf(
  cost: Array<Pick<Rollup['cost'][number], 'currency' | 'amount'>>,
  { format }: Locale,
): string[] {
  const sums = new Map<string, number>();
  for (const { currency, amount } of cost) {
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([currency, amount]) => format.money({ currency, amount }));
}

import type { ModelSummary, Rollup } from './Scorecard';
import { fromMicro, meanOf, toMicro, WeightedMean } from './WeightedMean';

/** The name under which the cost of models without a known provider is added up. */
const UNKNOWN_PROVIDER = 'unknown';

/** Costs never add up over currencies, and a cost that is not known is counted, not taken for 0. */
export function weighByCost(
  models: readonly ModelSummary[],
): Pick<Rollup, 'portabilityByCost' | 'cost' | 'costUnknown'> {
  const means = new Map<string, { mean: WeightedMean; models: number }>();
  const sums = new Map<
    string,
    { provider: string; currency: string; amount: bigint; models: number }
  >();
  let costUnknown = 0;
  for (const { monthlyCost, proved, provider } of models) {
    if (!monthlyCost || !Number.isFinite(monthlyCost.amount)) {
      costUnknown++;
      continue;
    }
    const { currency } = monthlyCost;
    const amount = toMicro(monthlyCost.amount);
    const byCost = means.get(currency) ?? {
      mean: new WeightedMean(),
      models: 0,
    };
    byCost.mean.add(proved, amount);
    byCost.models++;
    means.set(currency, byCost);

    const at = provider ?? UNKNOWN_PROVIDER;
    const key = `${at} ${currency}`;
    const sum = sums.get(key) ?? {
      provider: at,
      currency,
      amount: 0n,
      models: 0,
    };
    sum.amount += amount;
    sum.models++;
    sums.set(key, sum);
  }
  return {
    portabilityByCost: inOrder(means).flatMap(([currency, one]) => {
      const portability = meanOf(one.mean);
      return portability === undefined
        ? []
        : [{ currency, portability, models: one.models }];
    }),
    cost: inOrder(sums).map(([, sum]) => ({
      ...sum,
      amount: fromMicro(sum.amount),
    })),
    costUnknown,
  };
}

function inOrder<T>(map: Map<string, T>): Array<[string, T]> {
  return [...map].sort(([left], [right]) => (left < right ? -1 : 1));
}

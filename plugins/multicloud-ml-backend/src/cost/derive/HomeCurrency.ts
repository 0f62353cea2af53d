import type { RateTable } from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { fromLimbs } from '../limbs';

/** The currency in which an organisation wants to read run-rates, and what it takes to convert into it. */
export interface HomeCurrency {
  /** ISO 4217; absent: as billed. */
  currency?: string;
  rates: RateTable;
  /** Changes whenever converting would give another result. */
  version: string;
}

/** What a model cost at one source in the trailing 30 days, in one currency, as the database sums it. */
export interface CurrencySum {
  entity_ref: string;
  currency: string;
  source: string;
  as_of: string;
  hi: string;
  lo: string;
  days: number | string;
}

/**
 * The sums of one model in the home currency, when there is a rate for every one of them; as billed otherwise, since a
 * part of them would be no run-rate.
 */
export function convertAll(
  sums: readonly CurrencySum[],
  { currency: home, rates }: HomeCurrency,
): { own: Array<CurrencySum & { amount: string }>; converted: string[] } {
  const billed = sums.map(sum => ({
    ...sum,
    amount: fromLimbs(sum.hi, sum.lo),
  }));
  const foreign = billed.filter(sum => sum.currency !== home);
  if (home === undefined || foreign.length === 0) {
    return { own: billed, converted: [] };
  }
  const own = billed.flatMap(sum => {
    if (sum.currency === home) {
      return [sum];
    }
    const converted = rates.convert(
      {
        amount: sum.amount,
        currency: sum.currency,
        month: sum.as_of.slice(0, 7),
      },
      home,
    );
    return converted
      ? [{ ...sum, currency: home, amount: converted.amount }]
      : [];
  });
  return own.length === billed.length
    ? { own, converted: [...new Set(foreign.map(sum => sum.currency))].sort() }
    : { own: billed, converted: [] };
}

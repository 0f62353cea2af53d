import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  COST_BASES,
  TAX_TREATMENTS,
  type CostQuery,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';
import { isCurrency, useHomeCurrency } from './useHomeCurrency';

/** Stands in an address where amounts are to be shown as billed although there is a home currency. */
export const AS_BILLED = 'as-billed';

/** How the costs of a page are read: basis, tax and currency. All of it lives in the address, so that a link carries it. */
export interface CostTermsState {
  /** What is asked of the backend; without `currency`, amounts as billed. */
  query: CostQuery;
  /** Changes some of it; `undefined` is the backend's default. */
  set: (change: CostQuery) => void;
}

/** The terms of the page's costs, read from and written to the address. */
export function useCostTerms(): CostTermsState {
  const [params, setParams] = useSearchParams();
  const home = useHomeCurrency();
  const query = useMemo(() => readCostTerms(params, home), [params, home]);

  const set = useCallback(
    (change: CostQuery) =>
      setParams(
        last => {
          const terms = { ...readCostTerms(last, home), ...change };
          return writeCostTerms(last, terms, home);
        },
        { preventScrollReset: true },
      ),
    [setParams, home],
  );

  return useMemo(() => ({ query, set }), [query, set]);
}

/**
 * Reads the terms from an address; what is no known value is left out rather than sent on. `home` is the currency of
 * those who choose none.
 */
export function readCostTerms(
  params: URLSearchParams,
  home?: string,
): CostQuery {
  return {
    basis: COST_BASES.find(basis => basis === params.get('basis')),
    tax: TAX_TREATMENTS.find(tax => tax === params.get('tax')),
    currency: readCurrency(params.get('currency') ?? '', home),
  };
}

function readCurrency(asked: string, home?: string): string | undefined {
  if (asked === AS_BILLED) return undefined;
  return isCurrency(asked) ? asked : home;
}

/** The address with other terms; the rest of it stays, and defaults are left out. */
function writeCostTerms(
  params: URLSearchParams,
  { basis, tax, currency }: CostQuery,
  home?: string,
): URLSearchParams {
  const next = new URLSearchParams(params);
  const write = (name: string, value: string | undefined) =>
    value ? next.set(name, value) : next.delete(name);
  write('basis', basis === 'effective' ? undefined : basis);
  write('tax', tax === 'excluded' ? undefined : tax);
  const words = currency ?? AS_BILLED;
  write('currency', words === (home ?? AS_BILLED) ? undefined : words);
  return next;
}

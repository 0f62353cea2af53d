import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  COST_BASES,
  TAX_TREATMENTS,
  type CostQuery,
} from '@multicloud-ml/backstage-plugin-multicloud-ml-common';

/** How the costs of a page are read: basis, tax and currency. All of it lives in the address, so that a link carries it. */
export interface CostTermsState {
  query: CostQuery;
  /** Changes some of it; `undefined` goes back to the default. */
  set: (change: CostQuery) => void;
}

const NAMES = ['basis', 'tax', 'currency'] as const;

/** The terms of the page's costs, read from and written to the address. */
export function useCostTerms(): CostTermsState {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => readCostTerms(params), [params]);

  const set = useCallback(
    (change: CostQuery) =>
      setParams(
        last => {
          const next = new URLSearchParams(last);
          const values = { ...readCostTerms(last), ...change };
          for (const name of NAMES) {
            const value = values[name];
            if (value && !isDefault(value)) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { preventScrollReset: true },
      ),
    [setParams],
  );

  return useMemo(() => ({ query, set }), [query, set]);
}

/** Reads the terms from an address; what is no known value is left out rather than sent on. */
export function readCostTerms(params: URLSearchParams): CostQuery {
  const currency = params.get('currency') ?? '';
  return {
    basis: COST_BASES.find(basis => basis === params.get('basis')),
    tax: TAX_TREATMENTS.find(tax => tax === params.get('tax')),
    currency: /^[A-Z]{3}$/.test(currency) ? currency : undefined,
  };
}

function isDefault(value: string): boolean {
  return value === 'effective' || value === 'excluded';
}
